#pragma once

#include <QList>
#include <QSettings>
#include <QStringList>

namespace bulkhead {

/// A workspace that was open before.
struct RecentWorkspace {
    QStringList paths; ///< as they were opened, absolute
    bool pinned = false;

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool exists() const;
};

/// The list of the start page, in the settings file: pinned ones first, then the newest. UI thread.
class RecentWorkspaces {
public:
    explicit RecentWorkspaces(QSettings &file);

    [[nodiscard]] const QList<RecentWorkspace> &list() const { return m_list; }
    void add(const QStringList &paths);
    void remove(const QStringList &paths);
    void setPinned(const QStringList &paths, bool pinned);

    static constexpr qsizetype maximumUnpinned = 10;

private:
    void store();

    QSettings &m_file;
    QList<RecentWorkspace> m_list;
};

} // namespace bulkhead
