#pragma once

#include "ui/ci/runner_list.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;
class QTextBrowser;

namespace bulkhead {

/// What is known of the chosen runner, with links. UI thread.
class RunnerDetails : public QWidget {
    Q_OBJECT
public:
    explicit RunnerDetails(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Nothing, or a runner of the list.
    void setRunner(const RunnerListPtr &list, std::optional<std::size_t> runner);
    /// The pod stands beside it already.
    void setPodShown(bool shown);
    [[nodiscard]] QString text() const; ///< what is shown, as plain text

Q_SIGNALS:
    void placeActivated(const bulkhead::Location &place);
    void podActivated(std::size_t pod);
    void isolationActivated();
    void findingsActivated();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void takeLink(const QString &address);

    const Theme *m_theme;
    RunnerListPtr m_list;
    std::optional<std::size_t> m_runner;
    std::size_t m_firstMade = 0;
    bool m_hasMade = false;
    bool m_isPodShown = false;
    std::vector<Location> m_places;
    QTextBrowser *m_browser;
    QPushButton *m_showPod;
};

} // namespace bulkhead
