#include "ui/editor/finding_panel.h"

#include "ui/editor/finding_text.h"
#include "ui/editor/popup_placement.h"

#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

FindingPanel::FindingPanel(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_browser(new QTextBrowser(this))
{
    setProperty("panel", QStringLiteral("popup"));
    setAccessibleName(tr("Finding at the caret"));
    m_browser->setAccessibleName(tr("Finding at the caret"));
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space2, Metrics::space1, Metrics::space2, Metrics::space1);
    layout->addWidget(m_browser);
    setFocusProxy(m_browser);
}

void FindingPanel::showFor(const std::vector<FindingPtr> &findings, const QRect &anchor)
{
    constexpr int width = 480;
    constexpr int tallest = 320;
    setPalette(m_theme.palette());
    m_browser->setHtml(FindingText::details(findings, m_theme));
    m_browser->document()->setTextWidth(width - 4 * Metrics::space2);
    const int height = static_cast<int>(m_browser->document()->size().height()) + 3 * Metrics::space2;
    resize(width, std::clamp(height, 64, tallest));
    setGeometry(placedBeside(anchor, size(), parentWidget()));
    show();
    m_browser->setFocus();
}

QString FindingPanel::text() const
{
    return m_browser->toPlainText();
}

} // namespace bulkhead
