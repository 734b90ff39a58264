#pragma once

#include "core/placement/isolation.h"
#include "core/text/error.h"
#include "ui/isolation/isolation_layout.h"

#include <QDateTime>
#include <QString>

namespace bulkhead {

enum class PictureFormat : std::uint8_t { Svg, Pdf, Png };

/// What stands around an exported picture.
struct PictureCaption {
    QString title; ///< the workspace
    QString sentence; ///< the verdict
    QDateTime date;
    QString inputHash; ///< of all sources: the same files give the same
    QStringList limits; ///< what the picture does not know
};

/// Replaces a file by these bytes, whole or not at all.
[[nodiscard]] Result<void> writeFile(const QString &path, QByteArrayView bytes);

/// Writes the picture with title, date, hash, verdict, legend and limits, in the light theme: it is for paper. `scale` is the
/// number of pixels for one (PNG only). Fails if the file cannot be written; an old one then stays whole.
[[nodiscard]] Result<void> exportPicture(const IsolationPicture &picture, const PictureCaption &caption, PictureFormat format,
                                         const QString &path, double scale = 1);

} // namespace bulkhead
