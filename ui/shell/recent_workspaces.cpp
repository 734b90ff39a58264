#include "ui/shell/recent_workspaces.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace bulkhead {

namespace {

const QString section = QStringLiteral("recent");

} // namespace

QString RecentWorkspace::title() const
{
    QString name = QFileInfo(paths.value(0)).fileName();
    if (paths.size() > 1)
        name += QStringLiteral(" +%1").arg(paths.size() - 1);
    return name;
}

QString RecentWorkspace::folder() const
{
    QString path = QDir::toNativeSeparators(QFileInfo(paths.value(0)).absolutePath());
    const QString home = QDir::homePath();
    if (path.startsWith(home + QLatin1Char('/')))
        path.replace(0, home.size(), QStringLiteral("~"));
    return path;
}

bool RecentWorkspace::exists() const
{
    return std::ranges::any_of(paths, [](const QString &path) { return QFileInfo::exists(path); });
}

RecentWorkspaces::RecentWorkspaces(QSettings &file)
    : m_file(file)
{
    const int count = m_file.beginReadArray(section);
    for (int i = 0; i < count; ++i) {
        m_file.setArrayIndex(i);
        const QStringList paths = m_file.value(QStringLiteral("paths")).toStringList();
        if (!paths.isEmpty())
            m_list.append({paths, m_file.value(QStringLiteral("pinned")).toBool()});
    }
    m_file.endArray();
}

void RecentWorkspaces::add(const QStringList &paths)
{
    const bool pinned =
        std::ranges::any_of(m_list, [&](const RecentWorkspace &entry) { return entry.paths == paths && entry.pinned; });
    m_list.removeIf([&](const RecentWorkspace &entry) { return entry.paths == paths; });
    m_list.prepend({paths, pinned});
    store();
}

void RecentWorkspaces::remove(const QStringList &paths)
{
    m_list.removeIf([&](const RecentWorkspace &entry) { return entry.paths == paths; });
    store();
}

void RecentWorkspaces::setPinned(const QStringList &paths, bool pinned)
{
    for (RecentWorkspace &entry : m_list) {
        if (entry.paths == paths)
            entry.pinned = pinned;
    }
    store();
}

void RecentWorkspaces::store()
{
    std::ranges::stable_partition(m_list, &RecentWorkspace::pinned);
    const qsizetype pinned = std::ranges::count_if(m_list, &RecentWorkspace::pinned);
    m_list.resize(std::min(m_list.size(), pinned + maximumUnpinned));
    m_file.remove(section);
    m_file.beginWriteArray(section, static_cast<int>(m_list.size()));
    for (int i = 0; i < m_list.size(); ++i) {
        m_file.setArrayIndex(i);
        m_file.setValue(QStringLiteral("paths"), m_list.at(i).paths);
        m_file.setValue(QStringLiteral("pinned"), m_list.at(i).pinned);
    }
    m_file.endArray();
}

} // namespace bulkhead
