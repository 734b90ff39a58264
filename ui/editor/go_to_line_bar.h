#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace bulkhead {

class YamlEditor;

/// Takes "line" or "line:column" and moves the caret there on Return; Esc closes it.
class GoToLineBar : public QWidget {
    Q_OBJECT
public:
    explicit GoToLineBar(YamlEditor &editor, QWidget *parent = nullptr);

    /// Another view of the text is the one in use.
    void setEditor(YamlEditor &editor) { m_editor = &editor; }
    void open();
    void close();
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void go();

    YamlEditor *m_editor;
    QLineEdit *m_edit;
    QLabel *m_hint;
};

} // namespace bulkhead
