#pragma once

#include "ui/editor/yaml_editor.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QSplitter;

namespace bulkhead {

class FindBar;
class GoToLineBar;
class MessageBar;

/// An editor with what stands around it: where the caret is, messages about the file, find and go-to-line bars. Can show its text
/// in two views, each with its own caret and place, of which one is in use.
class EditorPane : public QWidget {
    Q_OBJECT
public:
    /// `repository` must outlive the pane.
    explicit EditorPane(KSyntaxHighlighting::Repository &repository, QWidget *parent = nullptr);

    /// The view in use: the one that had the focus last.
    [[nodiscard]] YamlEditor *editor() const { return m_editor; }
    /// One, or two where the view is split.
    [[nodiscard]] QList<YamlEditor *> editors() const;
    /// Shows the text in two views, side by side or one above the other.
    void split(Qt::Orientation orientation);
    void unsplit();
    [[nodiscard]] std::optional<Qt::Orientation> splitting() const;
    /// Shows no document any more, in no view.
    void dropDocument();
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    void setTheme(const Theme &theme);
    /// "shop › Deployment cart › containers[main]"; an empty text hides the line.
    void setBreadcrumb(const QString &text);
    /// One message at a time; the actions stay owned by the caller, and taking one hides the bar.
    void showBar(const QString &text, const QList<QAction *> &actions = {});
    void hideBar();
    [[nodiscard]] QString barText() const;
    [[nodiscard]] MessageBar *bar() const { return m_message; }

public Q_SLOTS:
    void find();
    void replace();
    void findNext();
    void findPrevious();
    void goToLine();

Q_SIGNALS:
    void fixChosen(bulkhead::FindingPtr finding, std::size_t fixIndex);
    void explainRequested(bulkhead::FindingPtr finding);
    void outcomesWanted(const std::vector<bulkhead::FindingPtr> &findings);
    void caretMoved(int line, int column, bulkhead::ByteOffset offset);
    /// A second view of the text was made, and wants all that the first was given.
    void viewAdded(bulkhead::YamlEditor *editor);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Command = void (EditorPane::*)();
    [[nodiscard]] static Command commandFor(const QKeyEvent &event);

    void connectEditor(YamlEditor &editor);
    void use(YamlEditor &editor);

    KSyntaxHighlighting::Repository &m_repository;
    QLabel *m_breadcrumb;
    MessageBar *m_message;
    MessageBar *m_plainText; ///< says why there are no syntax colours
    QSplitter *m_views;
    YamlEditor *m_first;
    YamlEditor *m_second = nullptr;
    YamlEditor *m_editor; ///< the one in use
    FindBar *m_find;
    GoToLineBar *m_goToLine;
};

} // namespace bulkhead
