#pragma once

#include "core/schema/workspace_names.h"
#include "ui/editor/fill_in_fields.h"
#include "ui/editor/finding_decorations.h"
#include "ui/editor/finding_painter.h"
#include "ui/editor/line_editing.h"
#include "ui/editor/manifest_highlighter.h"
#include "ui/editor/text_folding.h"
#include "ui/editor/visible_block.h"
#include "ui/theme/texts.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QTimer>

namespace KSyntaxHighlighting {
class Repository;
}

namespace bulkhead {

class EditorGutter;
class FieldPopup;
class FindingPanel;
class OverviewScrollBar;
class QuickFixPopup;

/// Which lines show their finding's message behind the text.
enum class InlineMessages : std::uint8_t { Off, CurrentLine, All };

/// Shows and edits one manifest, with its findings where they are. Lives on the UI thread.
///
/// The document is owned by whoever shows it; the editor changes it only as the person types. It never applies a fix. Stays left to
/// right in a right-to-left window.
class YamlEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    /// `repository` must outlive the editor.
    explicit YamlEditor(KSyntaxHighlighting::Repository &repository, QWidget *parent = nullptr);
    ~YamlEditor() override;

    /// Above this size the text has no syntax colours.
    static constexpr ByteOffset highlightedBytes = 4 * 1024 * 1024;

    void setTheme(const Theme &theme);
    [[nodiscard]] const Theme &theme() const { return m_theme; }

    /// Shows a document with a QPlainTextDocumentLayout; findings and source are forgotten until they are set for it.
    /// It must live until another is shown; null shows an empty text.
    void showDocument(QTextDocument *document);
    /// Shows what `first` shows, at the same place, with its folds and colours; `first` must outlive this one's document.
    void showSame(YamlEditor &first);
    /// The exact bytes that the document shows now.
    void setSource(const SourcePtr &source);
    [[nodiscard]] const SourcePtr &source() const { return m_source; }
    /// Findings for the bytes last set; those of other files are left out.
    void setFindings(const std::vector<FindingPtr> &findings);
    /// What the workspace is known to name; null: nothing is proposed or explained.
    void setNames(WorkspaceNamesPtr names);
    [[nodiscard]] const FieldPopup *fieldPopup() const { return m_fields; }
    void setInlineMessages(InlineMessages mode);
    [[nodiscard]] InlineMessages inlineMessages() const { return m_inlineMessages; }
    /// Long lines go on below instead of beyond the right edge.
    void setWordWrap(bool wraps);
    [[nodiscard]] bool wordWrap() const { return lineWrapMode() == WidgetWidth; }
    /// Spaces as dots, tabs as arrows.
    void setWhitespaceShown(bool shown);
    [[nodiscard]] bool isWhitespaceShown() const { return m_whitespace; }
    /// An editor that only shows keeps its caret, so that keys reach everything.
    void setEditable(bool editable);
    [[nodiscard]] bool isHighlighted() const { return m_highlighter || (m_first && m_first->isHighlighted()); }

    /// Percent of the normal size, 50 to 400.
    void setZoom(int percent);
    [[nodiscard]] int zoom() const { return m_zoom; }
    /// What a find bar looks for; an empty pattern marks nothing.
    void setSearchHighlight(const QRegularExpression &expression);

    [[nodiscard]] const FindingDecorations &decorations() const { return m_decorations; }
    [[nodiscard]] const FillInFields &fillIns() const { return m_fillIns; }
    [[nodiscard]] const TextFolding &folding() const { return *m_folding; }
    [[nodiscard]] const FindingPainter &findingPainter() const { return m_findingPainter; }
    [[nodiscard]] QList<VisibleBlock> visibleBlocks() const;
    /// The line at a height of the viewport; invalid below the last.
    [[nodiscard]] QTextBlock blockAt(qreal y) const;
    [[nodiscard]] std::vector<FindingPtr> findingsAtCaret() const;
    /// The message that stands at the end of the line; empty if none is shown there.
    [[nodiscard]] QString inlineMessageOf(const QTextBlock &block) const;

public Q_SLOTS:
    /// Unfolds, centres and briefly tints the place; the caret goes to its start.
    void goTo(bulkhead::TextRange range);
    /// Both count from 1; the column in Unicode code points.
    void goToLine(int line, int column = 1);
    /// Selects the first of these places; Tab, Return and Shift+Tab go on and back between them until Escape, or until the caret
    /// leaves them. `source` is the text that the document shows now.
    void fillIn(const bulkhead::SourceText &source, const std::vector<bulkhead::FillInPlace> &places);
    /// Says again where the caret is: this view is the one in use now.
    void reportCaret();
    void zoomInOneStep() { setZoom(m_zoom + 10); }
    void zoomOutOneStep() { setZoom(m_zoom - 10); }
    void resetZoom() { setZoom(100); }
    void showQuickFixes();
    /// What can be written at the caret.
    void showProposals();
    void goToDefinition();
    void findReferences();
    /// The hover text in a panel that takes the focus.
    void showFindings();
    void explainAtCaret();
    void toggleComment();
    void foldAtCaret();
    void unfoldAtCaret();
    void unfoldAll();

    /// Of a fix that the popup shows.
    void setFixOutcome(const FindingPtr &finding, std::size_t fix, const QString &text);

Q_SIGNALS:
    void fixChosen(bulkhead::FindingPtr finding, std::size_t fixIndex);
    void explainRequested(bulkhead::FindingPtr finding);
    /// The popup shows fixes of these findings.
    void outcomesWanted(const std::vector<bulkhead::FindingPtr> &findings);
    /// Of the name at a place: where it is defined, and who else uses it.
    void definitionRequested(bulkhead::ByteOffset offset);
    void referencesRequested(bulkhead::ByteOffset offset);
    /// Line and column count from 1, the column in Unicode code points.
    void caretMoved(int line, int column, bulkhead::ByteOffset offset);
    /// False for a text that is too large for syntax colours.
    void highlightingChanged(bool highlighted);
    void zoomChanged(int percent);
    /// The keys of undo and redo: a step may have been made in other files too.
    void undoRequested();
    void redoRequested();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    /// The usual menu of a text, and the actions of this widget.
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using Command = void (YamlEditor::*)();
    [[nodiscard]] Command commandFor(const QKeyEvent &event) const;
    [[nodiscard]] bool editByKey(const QKeyEvent &event);
    [[nodiscard]] ByteOffset offsetOf(const QTextCursor &cursor) const;
    bool proposeAtCaret();
    void hideProposals();
    void takeProposal(TextRange replaced, const QString &text, bool leadsOn);
    void followTyping(const QKeyEvent &event);
    [[nodiscard]] bool showFieldHelp(const QTextCursor &under, const QPoint &global);
    void pressTab();
    void pressReturn();
    void pressBacktab();
    [[nodiscard]] bool isFillInKey(const QKeyEvent &event) const;
    void takeFillInKey(const QKeyEvent &event);
    void typeByKey(QKeyEvent *event);
    void enterFillIn(std::size_t field);
    void endFillIns();
    void followFillIns();
    void announceFillIn();

    void connectParts();
    void connectFolding();
    void applyFont();
    void placeGutter();
    void updateHighlighter();
    void updateOverview();
    void handleCaret();
    void announceLine(bool force);
    void showQuickFixesAt(const QTextBlock &block, const QRect &anchor);
    void showToolTip(const QPoint &position, const QPoint &global);
    void selectLine(int line);
    void flash(int begin, int end);
    [[nodiscard]] LineEditing::Syntax syntax() const;

    void paintBehindText(QPainter &painter, const QList<VisibleBlock> &lines) const;
    void paintFillIns(QPainter &painter, const VisibleBlock &line) const;
    void paintOverText(QPainter &painter, const QList<VisibleBlock> &lines) const;
    [[nodiscard]] bool showsMessage(const QTextBlock &block) const;

    KSyntaxHighlighting::Repository &m_repository;
    QPointer<ManifestHighlighter> m_highlighter;
    Theme m_theme = Theme::of(ThemeName::Light);
    QTextDocument *m_empty; ///< shown while there is no document
    SourcePtr m_source;
    FindingDecorations m_decorations;
    FindingPainter m_findingPainter;
    TextFolding m_ownFolding;
    TextFolding *m_folding = &m_ownFolding; ///< that of the first view, where this is a second
    YamlEditor *m_first = nullptr; ///< the view whose document this one shares
    EditorGutter *m_gutter;
    OverviewScrollBar *m_overview;
    QuickFixPopup *m_popup = nullptr;
    FindingPanel *m_panel = nullptr;
    FieldPopup *m_fields = nullptr;
    WorkspaceNamesPtr m_names;
    FillInFields m_fillIns;
    QRegularExpression m_search;
    QTextCursor m_flash;
    QTimer m_flashTimer;
    std::vector<int> m_brackets;
    InlineMessages m_inlineMessages = InlineMessages::CurrentLine;
    int m_zoom = 100;
    int m_caretLine = -1;
    int m_wheelAngle = 0;
    bool m_whitespace = false;
    bool m_chordBegun = false; ///< Ctrl+K was pressed
};

} // namespace bulkhead
