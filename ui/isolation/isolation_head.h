#pragma once

#include "core/placement/isolation.h"
#include "ui/isolation/picture_filter.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace bulkhead {

class FlowLayout;

enum class IsolationPage : std::uint8_t { Picture, Matrix };
enum class IsolationExport : std::uint8_t { Svg, Pdf, Png, Png2, Png4, Csv, Markdown };

/// Above the picture: the verdict as a sentence, its numbers as chips that filter, and the row of filters and switches. UI thread.
class IsolationHead : public QWidget {
    Q_OBJECT
public:
    explicit IsolationHead(QWidget *parent = nullptr);
    ~IsolationHead() override;

    void setTheme(const Theme &theme);
    /// `today` is set while `shown` is a what-if of so many changes.
    void setIsolation(const IsolationPtr &shown, const IsolationPtr &today, std::size_t changes);
    void setFilter(const PictureFilter &filter); ///< without a signal
    void setPage(IsolationPage page); ///< without a signal
    void setWhatIfShown(bool shown); ///< without a signal
    void focusFind();
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void filterChanged(const bulkhead::PictureFilter &filter);
    void pageChosen(bulkhead::IsolationPage page);
    void fitRequested();
    void exportRequested(bulkhead::IsolationExport kind);
    void whatIfToggled(bool shown);
    /// Escape, Return or Down in the find field: what is below should have the focus.
    void leaveRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeFilters(QBoxLayout &line);
    void makeSwitches(QBoxLayout &line);
    void makeExportMenu();
    void showSentence();
    void showChips();
    void showChoices();
    void takeControls();
    void takeFilter(const PictureFilter &filter);

    const Theme *m_theme;
    IsolationPtr m_shown;
    IsolationPtr m_today;
    std::size_t m_changeCount = 0;
    PictureFilter m_filter;
    QLabel *m_state;
    QLabel *m_sentence;
    QWidget *m_chips;
    FlowLayout *m_chipLayout;
    QBoxLayout *m_rows = nullptr;
    QLineEdit *m_find;
    QToolButton *m_hide;
    QComboBox *m_environment;
    QComboBox *m_namespace;
    QToolButton *m_breaches;
    QToolButton *m_picture;
    QToolButton *m_matrix;
    QToolButton *m_fit;
    QToolButton *m_export;
    QToolButton *m_whatIf;
};

} // namespace bulkhead
