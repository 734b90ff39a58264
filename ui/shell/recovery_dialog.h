#pragma once

#include "ui/theme/theme.h"
#include "ui/workspace/unsaved_text.h"

#include <QDialog>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace bulkhead {

class FixPreview;

/// Offers texts that were typed before the program ended and were never saved, each with what it changes in the file as it is on
/// disk now. Changes nothing itself. UI thread.
class RecoveryDialog : public QDialog {
    Q_OBJECT
public:
    /// None of `texts` is empty of source.
    RecoveryDialog(std::vector<UnsavedText> texts, const Theme &theme, QWidget *window);

    void setTheme(const Theme &theme);
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] FixPreview *preview() const { return m_preview; }
    [[nodiscard]] QPushButton *restoreButton() const { return m_restore; }
    [[nodiscard]] QPushButton *discardButton() const { return m_discard; }

Q_SIGNALS:
    void restoreRequested(const std::vector<bulkhead::UnsavedText> &texts);
    void discardRequested(const std::vector<bulkhead::UnsavedText> &texts);
    /// Write it to a file of the person's choice.
    void copyRequested(const bulkhead::UnsavedText &text);

private:
    void fillList();
    [[nodiscard]] QWidget *makeComparison();
    [[nodiscard]] QLayout *makeButtons();
    void showCurrent();
    void showChosen();
    void discard();
    [[nodiscard]] std::vector<UnsavedText> chosen() const;

    std::vector<UnsavedText> m_texts;
    QListWidget *m_list;
    FixPreview *m_preview;
    QLabel *m_path;
    QPushButton *m_restore;
    QPushButton *m_discard;
    bool m_asksAgain = true; ///< dropping a text takes two clicks
};

} // namespace bulkhead
