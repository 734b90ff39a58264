#pragma once

#include "ui/editor/yaml_editor.h"

#include <QWidget>

class QAction;
class QLabel;

namespace bulkhead {

class FindBar;
class GoToLineBar;
class MessageBar;

/// An editor with what stands around it: where the caret is, messages about the file, find and go-to-line bars.
class EditorPane : public QWidget {
    Q_OBJECT
public:
    /// `repository` must outlive the pane.
    explicit EditorPane(KSyntaxHighlighting::Repository &repository, QWidget *parent = nullptr);

    [[nodiscard]] YamlEditor *editor() const { return m_editor; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    void setTheme(const Theme &theme);
    /// "shop › Deployment cart › containers[main]"; an empty text hides the line.
    void setBreadcrumb(const QString &text);
    /// One message at a time; the actions stay owned by the caller, and taking one hides the bar.
    void showBar(const QString &text, const QList<QAction *> &actions = {});
    void hideBar();
    [[nodiscard]] QString barText() const;

public Q_SLOTS:
    void find();
    void replace();
    void findNext();
    void findPrevious();
    void goToLine();

Q_SIGNALS:
    void fixChosen(bulkhead::FindingPtr finding, std::size_t fixIndex);
    void explainRequested(bulkhead::FindingPtr finding);
    void caretMoved(int line, int column, bulkhead::ByteOffset offset);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Command = void (EditorPane::*)();
    [[nodiscard]] static Command commandFor(const QKeyEvent &event);

    QLabel *m_breadcrumb;
    MessageBar *m_message;
    MessageBar *m_plainText; ///< says why there are no syntax colours
    YamlEditor *m_editor;
    FindBar *m_find;
    GoToLineBar *m_goToLine;
};

} // namespace bulkhead
