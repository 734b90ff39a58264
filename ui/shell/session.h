#pragma once

#include "ui/shell/navigation_history.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace bulkhead {

/// What a window remembers from one start to the next.
struct Session {
    QStringList workspace; ///< the paths that were open
    std::vector<VisitedPlace> files;
    std::string currentFile;
    QByteArray geometry;
    QByteArray panels;
    QStringList hiddenPanels;

    [[nodiscard]] static Session read(QSettings &file);
    void write(QSettings &file) const;
};

} // namespace bulkhead
