#pragma once

#include "ui/isolation/isolation_selection.h"
#include "ui/isolation/what_if_form.h"
#include "ui/isolation/what_if_proposals.h"
#include "ui/isolation/what_if_session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace bulkhead {

/// The changes that are tried out, what they would achieve, and the form that adds one. Ctrl+Z undoes while it has the focus.
class WhatIfPanel : public QWidget {
    Q_OBJECT
public:
    WhatIfPanel(WhatIfSession *session, QWidget *parent = nullptr);
    ~WhatIfPanel() override;

    void setTheme(const Theme &theme);
    /// Of the isolation the session shows: what the form changes.
    void setSelection(const IsolationSelection &selection);

Q_SIGNALS:
    void changesWanted(const std::vector<bulkhead::PlacementChange> &changes, const bulkhead::IsolationPtr &today);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeHead(QVBoxLayout &layout);
    void makeChanges(QVBoxLayout &layout);
    void makeForm(QVBoxLayout &layout);
    void makeButtons(QVBoxLayout &layout);
    void showChanges();
    void showOutcome();
    void askForProposals();
    void showProposals(const std::vector<WhatIfProposal> &proposals);
    void showForm();
    void addFromForm();
    void removeCurrent();
    void tryOut(const std::vector<PlacementChange> &changes, const IsolationPtr &madeFor);
    [[nodiscard]] WhatIfForm::Kind kind() const;

    WhatIfSession *m_session;
    const Theme *m_theme;
    IsolationSelection m_selection;
    QLabel *m_outcome = nullptr;
    QLabel *m_states = nullptr;
    QListWidget *m_changes = nullptr;
    QPushButton *m_remove = nullptr;
    QWidget *m_proposals = nullptr;
    QVBoxLayout *m_proposalLayout = nullptr;
    QComboBox *m_kind = nullptr;
    QLabel *m_target = nullptr;
    QComboBox *m_value = nullptr;
    QPushButton *m_add = nullptr;
    QLabel *m_wrong = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_make = nullptr;
    struct ProposalSet {
        IsolationPtr madeFor;
        std::vector<WhatIfProposal> proposals;
    };
    std::shared_ptr<const ProposalSet> m_shownProposals;
    BackgroundBuild<ProposalSet> m_proposalBuild;
};

} // namespace bulkhead
