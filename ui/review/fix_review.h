#pragma once

#include "ui/review/proposed_change.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace bulkhead {

class HunkDelegate;
class ReviewModel;

/// Shows what is about to change over the window: hunk by hunk, each to be taken or left, with what the check after it would say.
/// Turning to anything else in the window leaves it: what is proposed may no longer fit what is open then. UI thread.
class FixReview : public QFrame {
    Q_OBJECT
public:
    explicit FixReview(QWidget *window);

    void setTheme(const Theme &theme);
    /// While the change is being worked out.
    void showWorking(const QString &title);
    void showProgress(std::size_t fixes);
    void review(const ProposedChange &change);
    /// For a patch alone: what is shown is made already.
    void reviewMade(const ProposedChange &change);
    /// Of the hunks checked last; nothing if it cannot be said.
    void setOutcome(const std::optional<ChangeOutcome> &outcome);
    void leave();
    [[nodiscard]] bool isWorking() const;

Q_SIGNALS:
    void accepted(const bulkhead::EditSet &edits);
    /// It was left while being worked out.
    void cancelled();
    /// Other hunks are checked: what would these do?
    void outcomeWanted(const bulkhead::EditSet &edits);
    void copyRequested(bulkhead::PatchForm form, const std::vector<bulkhead::ChangedSource> &changes);
    void saveRequested(bulkhead::PatchForm form, const std::vector<bulkhead::ChangedSource> &changes);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] static QString textOf(const ChangeOutcome &outcome);
    void build();
    void addPatchActions();
    void show(const ProposedChange &change, bool canApply);
    void showChecks();
    void accept();
    void leaveIfFocusWent(const QWidget *focus);
    void place();

    ReviewModel *m_model;
    HunkDelegate *m_delegate;
    QPointer<QWidget> m_focusBefore;
    QLabel *m_title;
    QLabel *m_outcome;
    QProgressBar *m_progress;
    QTreeView *m_hunks;
    QPushButton *m_patch;
    QPushButton *m_leave;
    QPushButton *m_apply;
    QTimer m_wait; ///< until the person has stopped checking boxes
    std::size_t m_fixes = 0;
    bool m_canApply = true;
};

} // namespace bulkhead
