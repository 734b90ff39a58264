#pragma once

class QDir;

namespace bulkhead {

class MainWindow;

/// Rights of an account of the workspace that is open, and connections of one that has policies, light and dark. False if a picture
/// could not be taken or saved.
[[nodiscard]] bool takeAccessPictures(MainWindow &window, const QDir &folder);

} // namespace bulkhead
