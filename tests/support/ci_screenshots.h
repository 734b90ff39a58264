#pragma once

class QDir;

namespace bulkhead {

class MainWindow;

/// Pictures of the view of CI runners: the table, the pod that will be made, both themes, and a workspace without runners.
/// Something must be open.
[[nodiscard]] bool takeCiPictures(MainWindow &window, const QDir &folder);

} // namespace bulkhead
