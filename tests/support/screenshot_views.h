#pragma once

#include <QPixmap>

class QDir;

namespace bulkhead {

class MainWindow;

/// The window with what pops up over it.
[[nodiscard]] QPixmap pictureOf(MainWindow &window);
/// Waits until everything is loaded and checked.
void waitForFindings(MainWindow &window);
/// Opens the first file whose worst finding has a fix, with the caret on it.
void goToWorstFinding(MainWindow &window);
/// Pictures of the dialogs, the empty states and the errors, in the light and the dark theme: for a look at them, not for the
/// README.
[[nodiscard]] bool takeReviewPictures(MainWindow &window, const QDir &folder);

} // namespace bulkhead
