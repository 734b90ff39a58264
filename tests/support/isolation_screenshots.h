#pragma once

class QDir;

namespace bulkhead {

class MainWindow;

/// Pictures of the isolation view of what is open: picture, reasons, matrix, what-if, exports; in light and dark. The files are
/// left as they are; the last pictures show the window after the fixes were made in memory.
[[nodiscard]] bool takeIsolationPictures(MainWindow &window, const QDir &folder);

} // namespace bulkhead
