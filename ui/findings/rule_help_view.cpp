#include "ui/findings/rule_help_view.h"

#include "ui/findings/rule_help_text.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>
#include <QVBoxLayout>

namespace bulkhead {

namespace {

/// The first block after the code that `block` begins or stands in.
QTextBlock afterCode(QTextBlock block)
{
    while (block.isValid() && block.blockFormat().hasProperty(QTextFormat::BlockCodeFence))
        block = block.next();
    return block;
}

/// Shown where something is to be read and never fetched: images and style sheets of a text stay empty.
class OfflineBrowser : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

RuleHelpView::RuleHelpView(QWidget *parent)
    : QWidget(parent)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_browser(new OfflineBrowser(this))
    , m_address(new QLabel(this))
{
    m_browser->setOpenLinks(false);
    m_browser->setOpenExternalLinks(false);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setAccessibleName(tr("Rule help"));
    m_browser->document()->setDocumentMargin(Metrics::space4);
    m_address->setProperty("role", QStringLiteral("muted"));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_address->setWordWrap(true);
    m_address->setContentsMargins(Metrics::space4, Metrics::space1, Metrics::space4, Metrics::space1);
    m_address->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_browser, 1);
    layout->addWidget(m_address);
    setFocusProxy(m_browser);
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { takeLink(url.toString()); });
    render();
}

void RuleHelpView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    render();
}

void RuleHelpView::setHelp(const QString &ruleId, const QString &markdown)
{
    m_ruleId = ruleId;
    m_markdown = markdown;
    m_address->hide();
    render();
    m_browser->verticalScrollBar()->setValue(0);
}

void RuleHelpView::takeLink(const QString &address)
{
    QGuiApplication::clipboard()->setText(address);
    m_address->setText(tr("Copied, not opened: %1").arg(address));
    m_address->show();
    Q_EMIT linkActivated(address);
}

void RuleHelpView::render()
{
    if (m_markdown.isEmpty()) {
        m_browser->setPlainText(m_ruleId.isEmpty() ? tr("Choose a finding or a rule to read what it looks for.")
                                                   : tr("There is no help for %1.").arg(m_ruleId));
        return;
    }
    m_browser->document()->setMarkdown(readableRuleHelp(m_markdown));
    styleText();
    styleCode();
}

/// Line height, room between paragraphs, and the type scale for headings.
void RuleHelpView::styleText()
{
    for (QTextBlock block = m_browser->document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
        const int level = format.headingLevel();
        if (!block.textList())
            format.setBottomMargin(Metrics::space2);
        if (level > 0)
            format.setTopMargin(level == 1 ? 0 : Metrics::space4);
        cursor.setBlockFormat(format);
        cursor.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat characters;
        if (level > 0) {
            characters.setProperty(QTextFormat::FontSizeAdjustment, 0);
            characters.setProperty(QTextFormat::FontPixelSize, level == 1 ? Metrics::textTitle : Metrics::textLarge);
            characters.setFontWeight(QFont::DemiBold);
        }
        cursor.mergeCharFormat(characters);
    }
}

/// Each example becomes a frame on the raised background.
void RuleHelpView::styleCode()
{
    QTextDocument *document = m_browser->document();
    const QString family = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().hasProperty(QTextFormat::BlockCodeFence))
            continue;
        const QTextBlock end = afterCode(block);
        QTextCursor cursor(block);
        cursor.setPosition(end.isValid() ? end.position() - 1 : document->characterCount() - 1, QTextCursor::KeepAnchor);
        QTextCharFormat characters;
        characters.setFontFamilies({family});
        characters.setFontFixedPitch(true);
        characters.setForeground(m_theme->text);
        cursor.mergeCharFormat(characters);
        QTextBlockFormat lines;
        lines.setBottomMargin(0);
        lines.setTopMargin(0);
        lines.setNonBreakableLines(false);
        lines.clearProperty(QTextFormat::BlockCodeFence);
        cursor.mergeBlockFormat(lines);
        QTextFrameFormat frame;
        frame.setBackground(m_theme->raised);
        frame.setBorder(1);
        frame.setBorderBrush(m_theme->border);
        frame.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        frame.setPadding(Metrics::space2);
        frame.setBottomMargin(Metrics::space3);
        cursor.insertFrame(frame);
        block = cursor.block();
        while (block.isValid() && block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) && block.next().isValid())
            block = block.next();
    }
}

void RuleHelpView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_browser)
        render();
}

} // namespace bulkhead
