#pragma once

#include "ui/shell/fix_controller.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace bulkhead {

class FixPreview;

/// Shows a proposal of many fixes as a diff over the window, to be taken or left. Turning to anything else in the window leaves it:
/// what is proposed may no longer fit what is open then. UI thread.
class FixReview : public QFrame {
    Q_OBJECT
public:
    explicit FixReview(QWidget *window);

    void setTheme(const Theme &theme);
    void review(const FixProposal &proposal);

Q_SIGNALS:
    void accepted(const bulkhead::EditSet &edits);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void leave();
    void leaveIfFocusWent(const QWidget *focus);

    FixProposal m_proposal;
    QPointer<QWidget> m_focusBefore;
    QLabel *m_title;
    FixPreview *m_preview;
    QPushButton *m_apply;
};

} // namespace bulkhead
