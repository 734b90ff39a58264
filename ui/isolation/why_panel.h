#pragma once

#include "core/placement/what_if.h"
#include "ui/isolation/isolation_selection.h"
#include "ui/isolation/why_page.h"

#include <QWidget>

class QLabel;
class QTextBrowser;
class QVBoxLayout;

namespace bulkhead {

/// Why a workload may land on a group, step by step with links into the files, and what would change it. UI thread.
class WhyPanel : public QWidget {
    Q_OBJECT
public:
    explicit WhyPanel(QWidget *parent = nullptr);
    ~WhyPanel() override;

    void setTheme(const Theme &theme);
    void setIsolation(const IsolationPtr &isolation, const IsolationSelection &selection);
    void setSelection(const IsolationSelection &selection);
    [[nodiscard]] QString text() const; ///< what is shown, as plain text

Q_SIGNALS:
    void placeActivated(const bulkhead::Location &place);
    void selectionChosen(const bulkhead::IsolationSelection &selection);
    /// Indexes are those of the isolation shown.
    void tryOutRequested(const std::vector<bulkhead::PlacementChange> &changes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void showFixes();
    void takeLink(const QString &address);

    const Theme *m_theme;
    IsolationPtr m_isolation;
    IsolationSelection m_selection;
    std::vector<Location> m_places;
    QTextBrowser *m_browser;
    QWidget *m_fixes;
    QVBoxLayout *m_fixLayout;
};

} // namespace bulkhead
