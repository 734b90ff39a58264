#pragma once

#include "ui/shell/recent_workspaces.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bulkhead {

/// What the window shows while nothing is open: ways to open something, and what was open before. UI thread.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setRecent(const QList<RecentWorkspace> &recent);

Q_SIGNALS:
    void openFolderRequested();
    void openFilesRequested();
    void openSampleRequested();
    void openRequested(const QStringList &paths);
    void pinRequested(const QStringList &paths, bool pinned);
    void removeRequested(const QStringList &paths);

private:
    QWidget *makeOpenColumn();
    QWidget *makeRecentColumn();
    QWidget *makeRecentRow(const RecentWorkspace &entry);
    void rebuildRecent();

    const Theme *m_theme = nullptr;
    QList<RecentWorkspace> m_recent;
    QLabel *m_mark;
    QList<QPair<QPushButton *, QString>> m_iconButtons;
    QVBoxLayout *m_recentRows;
    QLabel *m_noRecent;
};

} // namespace bulkhead
