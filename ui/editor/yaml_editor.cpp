#include "ui/editor/yaml_editor.h"

#include "ui/editor/editor_gutter.h"
#include "ui/editor/field_popup.h"
#include "ui/editor/finding_panel.h"
#include "ui/editor/finding_text.h"
#include "ui/editor/overview_scroll_bar.h"
#include "ui/editor/quick_fix_popup.h"
#include "ui/editor/text_painter.h"
#include "ui/editor/text_position_mapper.h"

#include <QAccessible>
#include <QFontDatabase>
#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QTextDocument>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr int flashMilliseconds = 900;

} // namespace

YamlEditor::YamlEditor(KSyntaxHighlighting::Repository &repository, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_repository(repository)
    , m_empty(new QTextDocument(this))
    , m_gutter(new EditorGutter(*this))
    , m_overview(new OverviewScrollBar(this))
{
    m_empty->setDocumentLayout(new QPlainTextDocumentLayout(m_empty));
    setVerticalScrollBar(m_overview);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setLayoutDirection(Qt::LeftToRight);
    setTabChangesFocus(false);
    setAccessibleName(tr("Manifest text"));
    viewport()->setMouseTracking(true);
    m_flashTimer.setSingleShot(true);
    connectParts();
    setTheme(m_theme);
    applyFont();
}

YamlEditor::~YamlEditor()
{
    // The document outlives the editor: what was folded or coloured for this view must not stay in it.
    showDocument(nullptr);
}

void YamlEditor::connectParts()
{
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &YamlEditor::handleCaret);
    connect(this, &QPlainTextEdit::textChanged, this, &YamlEditor::followFillIns);
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] {
        placeGutter();
        updateOverview();
    });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int scrolled) {
        if (scrolled != 0)
            m_gutter->scroll(0, scrolled);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(&m_decorations, &FindingDecorations::changed, this, [this] {
        viewport()->update();
        m_gutter->update();
    });
    connectFolding();
    connect(m_gutter, &EditorGutter::foldClicked, this,
            [this](int line) { m_folding->toggle(document()->findBlockByNumber(line)); });
    connect(m_gutter, &EditorGutter::numberClicked, this, &YamlEditor::selectLine);
    connect(m_gutter, &EditorGutter::iconClicked, this, [this](int line) {
        const QTextBlock block = document()->findBlockByNumber(line);
        setTextCursor(QTextCursor(block));
        const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
        const QRect icon = m_gutter->iconRect(qRound(rect.top()), qRound(rect.height()));
        showQuickFixesAt(block, {m_gutter->mapToGlobal(icon.topLeft()), icon.size()});
    });
    connect(&m_flashTimer, &QTimer::timeout, this, [this] {
        m_flash = {};
        viewport()->update();
    });
}

void YamlEditor::connectFolding()
{
    connect(m_folding, &TextFolding::changed, this, [this] {
        updateOverview();
        viewport()->update();
        m_gutter->update();
    });
}

void YamlEditor::setTheme(const Theme &theme)
{
    m_theme = theme;
    setPalette(theme.palette());
    m_findingPainter.setTheme(theme);
    m_overview->setTheme(theme);
    if (m_popup)
        m_popup->setTheme(theme);
    if (m_panel)
        m_panel->setTheme(theme);
    if (m_fields)
        m_fields->setTheme(theme);
    if (m_highlighter)
        m_highlighter->setColours(theme);
    viewport()->update();
    m_gutter->update();
}

void YamlEditor::applyFont()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(Metrics::text * m_zoom / 100);
    setFont(fixed);
    document()->setDefaultFont(fixed);
    setTabStopDistance(QFontMetricsF(fixed).horizontalAdvance(u' ') * 4);
    QFont message = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    message.setPixelSize(Metrics::text * m_zoom / 100);
    m_findingPainter.setMessageFont(message);
    placeGutter();
}

void YamlEditor::setZoom(int percent)
{
    const int zoom = std::clamp(percent, 50, 400);
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    applyFont();
    Q_EMIT zoomChanged(m_zoom);
}

void YamlEditor::showDocument(QTextDocument *shown)
{
    hideProposals();
    m_fillIns.end();
    if (!m_first)
        m_folding->setDocument(nullptr);
    m_flash = {};
    m_brackets.clear();
    delete m_highlighter;
    m_source.reset();
    m_caretLine = -1;
    setDocument(shown ? shown : m_empty);
    m_decorations.setDocument(document());
    if (!m_first)
        m_folding->setDocument(document());
    applyFont();
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    updateOverview();
}

void YamlEditor::showSame(YamlEditor &first)
{
    m_first = &first;
    disconnect(m_folding, nullptr, this, nullptr);
    m_folding = first.m_folding;
    connectFolding();
    showDocument(first.document());
    setSource(first.source());
    setTextCursor(first.textCursor());
    verticalScrollBar()->setValue(first.verticalScrollBar()->value());
}

void YamlEditor::setSource(const SourcePtr &source)
{
    const bool other = !m_source || !source || m_source->path() != source->path();
    m_source = source;
    if (other || !m_highlighter || source->size() > highlightedBytes)
        updateHighlighter();
}

LineEditing::Syntax YamlEditor::syntax() const
{
    const bool json = m_source && m_source->path().ends_with(".json");
    return json ? LineEditing::Syntax::Json : LineEditing::Syntax::Yaml;
}

void YamlEditor::updateHighlighter()
{
    if (m_first)
        return; // its colours are in the document
    const bool had = m_highlighter != nullptr;
    delete m_highlighter;
    if (m_source && m_source->size() <= highlightedBytes) {
        m_highlighter = new ManifestHighlighter(document(), m_theme);
        const bool json = syntax() == LineEditing::Syntax::Json;
        m_highlighter->setDefinition(m_repository.definitionForName(json ? QStringLiteral("JSON") : QStringLiteral("YAML")));
    }
    const bool tooLarge = m_source && !m_highlighter;
    if (had != isHighlighted() && (had || isHighlighted() || tooLarge))
        Q_EMIT highlightingChanged(isHighlighted());
    else if (tooLarge)
        Q_EMIT highlightingChanged(false);
}

void YamlEditor::setFindings(const std::vector<FindingPtr> &findings)
{
    m_decorations.setFindings(m_source, findings);
    updateOverview();
    announceLine(false);
}

void YamlEditor::setInlineMessages(InlineMessages mode)
{
    m_inlineMessages = mode;
    viewport()->update();
}

void YamlEditor::setWordWrap(bool wraps)
{
    if (wraps == wordWrap())
        return;
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // an image's digest has no blank
    setLineWrapMode(wraps ? WidgetWidth : NoWrap);
    m_gutter->update();
}

void YamlEditor::setWhitespaceShown(bool shown)
{
    m_whitespace = shown;
    viewport()->update();
}

void YamlEditor::setEditable(bool editable)
{
    setReadOnly(!editable);
    if (!editable)
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void YamlEditor::setSearchHighlight(const QRegularExpression &expression)
{
    m_search = expression;
    viewport()->update();
}

void YamlEditor::updateOverview()
{
    std::vector<OverviewScrollBar::Mark> marks;
    marks.reserve(m_decorations.marks().size());
    for (const FindingMark &mark : m_decorations.marks())
        marks.push_back({mark.range.document()->findBlock(mark.begin()).firstLineNumber(), mark.finding->severity});
    m_overview->setMarks(std::move(marks), document()->lineCount());
}

std::vector<FindingPtr> YamlEditor::findingsAtCaret() const
{
    return m_decorations.findingsIn(textCursor().block());
}

void YamlEditor::handleCaret()
{
    const QTextCursor caret = textCursor();
    if (!caret.block().isVisible())
        m_folding->reveal(caret.block());
    followFillIns();
    m_brackets = matchingBrackets(*document(), caret.position());
    announceLine(true);
    viewport()->update();
    m_gutter->update();
    reportCaret();
}

void YamlEditor::reportCaret()
{
    if (!m_source)
        return;
    const QTextCursor caret = textCursor();
    const int line = caret.blockNumber();
    const int column = caret.positionInBlock();
    const QString before = caret.block().text().left(column);
    const auto codePoints = std::ranges::count_if(before, [](QChar c) { return !c.isLowSurrogate(); });
    Q_EMIT caretMoved(line + 1, static_cast<int>(codePoints) + 1, TextPositionMapper::toBytes(*m_source, line, column));
}

void YamlEditor::announceLine(bool onlyIfMoved)
{
    const int line = textCursor().blockNumber();
    const bool moved = line != m_caretLine;
    if (onlyIfMoved ? !moved : m_caretLine >= 0)
        return;
    m_caretLine = line;
    const std::vector<FindingPtr> findings = findingsAtCaret();
    if (findings.empty())
        return;
    QAccessibleAnnouncementEvent announcement(this, FindingText::announcement(findings));
    QAccessible::updateAccessibility(&announcement);
}

void YamlEditor::goTo(TextRange range)
{
    if (!m_source)
        return;
    const int begin = TextPositionMapper::toDocument(*m_source, *document(), range.begin);
    const int end = TextPositionMapper::toDocument(*m_source, *document(), range.end);
    QTextCursor caret(document());
    caret.setPosition(begin);
    m_folding->reveal(caret.block());
    setTextCursor(caret);
    centerCursor();
    flash(begin, end);
}

void YamlEditor::goToLine(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 1, document()->blockCount()) - 1);
    const QString text = block.text();
    qsizetype units = 0;
    for (int points = 1; points < column && units < text.size(); ++points)
        units += text.at(units).isHighSurrogate() ? 2 : 1;
    QTextCursor caret(block);
    caret.setPosition(block.position() + static_cast<int>(std::min(units, text.size())));
    m_folding->reveal(block);
    setTextCursor(caret);
    centerCursor();
    flash(block.position(), block.position() + block.length() - 1);
}

void YamlEditor::flash(int begin, int end)
{
    m_flash = QTextCursor(document());
    m_flash.setPosition(begin);
    m_flash.setPosition(std::max(begin, end), QTextCursor::KeepAnchor);
    m_flashTimer.start(flashMilliseconds);
    viewport()->update();
}

void YamlEditor::selectLine(int line)
{
    QTextCursor caret(document()->findBlockByNumber(line));
    caret.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    setTextCursor(caret);
    setFocus();
}

} // namespace bulkhead
