#pragma once

#include "core/text/text_edit.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QPointer>

class QAction;
class QHBoxLayout;
class QLabel;

namespace bulkhead {

class FixPreview;

/// Shows over its parent how the text here differs from the one on disk, with a button for each thing that can be done about it.
/// Esc leaves both as they are. UI thread.
class TextCompare : public QFrame {
    Q_OBJECT
public:
    explicit TextCompare(QWidget *parent);

    void setTheme(const Theme &theme);
    /// What changes from `disk` to `here`; neither is changed. The actions stay owned by the caller; taking one closes this.
    void compare(const SourcePtr &disk, const SourcePtr &here, const QList<QAction *> &actions);
    [[nodiscard]] FixPreview *preview() const { return m_preview; }

Q_SIGNALS:
    /// Closed without a choice.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void closeAndReturnFocus();
    void leave();
    void leaveIfFocusWent(const QWidget *focus);

    QPointer<QWidget> m_focusBefore;
    QLabel *m_title;
    QLabel *m_note;
    FixPreview *m_preview;
    QHBoxLayout *m_buttons;
};

} // namespace bulkhead
