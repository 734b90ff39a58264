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

#include <ranges>
#include <utility>

namespace bulkhead {

namespace {

/// From the first position of a code block's text to its last.
struct CodeRange {
    int begin = 0;
    int end = 0;
};

bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
}

std::vector<CodeRange> codeRanges(const QTextDocument &document)
{
    std::vector<CodeRange> ranges;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!isCode(block))
            continue;
        CodeRange range{block.position(), 0};
        while (isCode(block.next()))
            block = block.next();
        range.end = block.position() + block.length() - 1;
        ranges.push_back(range);
    }
    return ranges;
}

QTextFrameFormat codeFrame(const Theme &theme)
{
    QTextFrameFormat frame;
    frame.setBackground(theme.raised);
    frame.setBorder(1);
    frame.setBorderBrush(theme.border);
    frame.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    frame.setPadding(Metrics::space2);
    frame.setBottomMargin(Metrics::space2);
    return frame;
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
    refresh();
}

void RuleHelpView::setHelp(const QString &ruleId, const QString &markdown)
{
    if (ruleId == m_ruleId && markdown == m_markdown)
        return;
    m_ruleId = ruleId;
    m_markdown = markdown;
    m_address->hide();
    refresh();
    m_browser->verticalScrollBar()->setValue(0);
}

/// Laying out a page takes longer than a frame: a hidden one waits until it is shown.
void RuleHelpView::refresh()
{
    m_isOutdated = !isVisible();
    if (!m_isOutdated)
        render();
}

void RuleHelpView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isOutdated, false))
        render();
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
    QTextCursor all(m_browser->document());
    all.beginEditBlock(); // one layout for all that follows
    styleText();
    styleCode();
    all.endEditBlock();
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
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(Metrics::text - 1);
    QTextBlockFormat line;
    line.setLineHeight(QFontMetricsF(fixed).height() * 1.2, QTextBlockFormat::FixedHeight); // a share would differ between lines
    QTextCharFormat characters;
    characters.setFontFamilies({fixed.family()});
    characters.setProperty(QTextFormat::FontPixelSize, fixed.pixelSize());
    characters.setFontFixedPitch(true);
    characters.setForeground(m_theme->text);
    for (const CodeRange &range : codeRanges(*document) | std::views::reverse) { // from the end: places before stay valid
        QTextCursor cursor(document);
        cursor.setPosition(range.begin);
        cursor.setPosition(range.end, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(characters);
        cursor.setBlockFormat(line);
        cursor.insertFrame(codeFrame(*m_theme));
    }
    // A frame stands between two blocks; those that are there only for that take no room.
    QTextBlockFormat none;
    none.setLineHeight(1, QTextBlockFormat::FixedHeight);
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (block.text().isEmpty() && cursor.currentFrame() == document->rootFrame())
            cursor.setBlockFormat(none);
    }
}

void RuleHelpView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_browser)
        refresh();
}

} // namespace bulkhead
