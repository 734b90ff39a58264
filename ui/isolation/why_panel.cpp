#include "ui/isolation/why_panel.h"

#include "ui/isolation/icon_browser.h"
#include "ui/isolation/what_if_proposals.h"
#include "ui/theme/elided_button.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace bulkhead {

WhyPanel::WhyPanel(QWidget *parent)
    : QWidget(parent)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_browser(new IconBrowser(this))
    , m_fixes(new QWidget(this))
    , m_fixLayout(new QVBoxLayout(m_fixes))
{
    setProperty("panel", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("WHY"), this);
    title->setProperty("role", QStringLiteral("section"));
    title->setContentsMargins(Metrics::space4, Metrics::space3, Metrics::space4, 0);
    m_browser->setAccessibleName(tr("Why it may land there"));
    m_fixLayout->setContentsMargins(Metrics::space4, Metrics::space2, Metrics::space4, Metrics::space3);
    m_fixLayout->setSpacing(Metrics::space2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(m_browser, 1);
    layout->addWidget(m_fixes);
    setFocusProxy(m_browser);
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { takeLink(url.toString()); });
    rebuild();
}

WhyPanel::~WhyPanel() = default;

void WhyPanel::setTheme(const Theme &theme)
{
    m_theme = &theme;
    rebuild();
}

void WhyPanel::setIsolation(const IsolationPtr &isolation, const IsolationSelection &selection)
{
    m_isolation = isolation;
    m_selection = selection;
    rebuild();
}

void WhyPanel::setSelection(const IsolationSelection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    rebuild();
    m_browser->verticalScrollBar()->setValue(0);
}

QString WhyPanel::text() const
{
    return m_browser->toPlainText();
}

void WhyPanel::rebuild()
{
    const int scrolled = m_browser->verticalScrollBar()->value();
    WhyPage page = m_isolation ? whyPage(*m_isolation, m_selection, *m_theme, font()) : WhyPage();
    m_places = std::move(page.places);
    m_browser->setHtml(page.html);
    m_browser->verticalScrollBar()->setValue(scrolled);
    showFixes();
}

void WhyPanel::showFixes()
{
    while (QLayoutItem *item = m_fixLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the button that was clicked
        delete item;
    }
    const auto proposals = m_isolation ? proposalsFor(*m_isolation, m_selection) : std::vector<WhatIfProposal>();
    for (const WhatIfProposal &proposal : proposals) {
        auto *button = new ElidedButton(tr("Try: %1").arg(proposal.title), m_fixes);
        connect(button, &QPushButton::clicked, this, [this, changes = proposal.changes] { Q_EMIT tryOutRequested(changes); });
        m_fixLayout->addWidget(button);
    }
    m_fixes->setVisible(!proposals.empty());
}

void WhyPanel::takeLink(const QString &address)
{
    const auto index = static_cast<std::size_t>(address.section(u':', 1).toULongLong());
    if (address.startsWith(QStringLiteral("workload:")))
        Q_EMIT selectionChosen({.workload = index, .group = m_selection.group});
    else if (address.startsWith(QStringLiteral("group:")))
        Q_EMIT selectionChosen({.workload = m_selection.workload, .group = index});
    else if (index < m_places.size())
        Q_EMIT placeActivated(m_places[index]);
}

void WhyPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace bulkhead
