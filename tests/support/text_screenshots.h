#pragma once

class QDir;

namespace bulkhead {

class MainWindow;

/// Pictures of what the editor does for a text: outline, split view, wrapped lines, the bar and the comparison after a change on
/// disk, and the dialog that brings back what was not saved; in every theme.
[[nodiscard]] bool takeTextPictures(MainWindow &window, const QDir &folder);

} // namespace bulkhead
