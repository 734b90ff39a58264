#pragma once

#include "ui/isolation/isolation_head.h"
#include "ui/isolation/isolation_selection.h"
#include "ui/isolation/what_if_session.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace bulkhead {

class IsolationCanvas;
class IsolationLegend;
class IsolationMatrix;
class IsolationNotice;
class WhatIfPanel;
class WhyPanel;

/// Node groups and who can land on them: sentence, picture or matrix, reasons, what-if, legend, with one selection and one filter
/// for all of them. UI thread. Indexes handed in and out are those of the isolation that was set; inside they are of the one shown.
class IsolationView : public QWidget {
    Q_OBJECT
public:
    explicit IsolationView(WhatIfSession::Mode mode = WhatIfSession::Mode::Background, QWidget *parent = nullptr);
    ~IsolationView() override;

    void setTheme(const Theme &theme);
    /// What stands in the files; null: nothing is open. The selection and the changes tried out stay as far as their things do.
    void setIsolation(const IsolationPtr &isolation);
    /// Follows the editor, without a signal.
    void selectAt(std::optional<std::size_t> workload, std::optional<std::size_t> group);
    void setFilter(const PictureFilter &filter);
    void setPage(IsolationPage page);
    void setWhatIfShown(bool shown);
    void focusFind();
    /// The changes were made: they stand in the files now.
    void forgetWhatIf();

    [[nodiscard]] const IsolationPtr &today() const { return m_session.today(); }
    /// With what is tried out; what an export shows.
    [[nodiscard]] const IsolationPtr &shown() const { return m_shown; }
    [[nodiscard]] const PictureFilter &filter() const { return m_filter; }
    [[nodiscard]] IsolationPage page() const { return m_page; }
    [[nodiscard]] IsolationSelection selection() const; ///< in `today`
    [[nodiscard]] WhatIfSession &whatIf() { return m_session; }
    [[nodiscard]] const WhyPanel &why() const { return *m_why; }

Q_SIGNALS:
    void placeActivated(const bulkhead::Location &place);
    void selectionChanged(const bulkhead::IsolationSelection &selection);
    void changesWanted(const std::vector<bulkhead::PlacementChange> &changes, const bulkhead::IsolationPtr &today);
    void exportWanted(bulkhead::IsolationExport kind);

private:
    [[nodiscard]] QWidget *makeEmptyPage();
    [[nodiscard]] QWidget *makeSide();
    void connectParts();
    void takeShown();
    void takeSelection(const IsolationSelection &selection);
    void applySelection(const IsolationSelection &selection);
    void tryOut(const std::vector<PlacementChange> &changes);
    void showPage();
    void showNotice();
    void showLegend();
    void focusPage();

    WhatIfSession m_session;
    IsolationPtr m_shown;
    PictureFilter m_filter;
    IsolationSelection m_selection; ///< in m_shown
    IsolationPage m_page = IsolationPage::Picture;
    IsolationHead *m_head;
    IsolationNotice *m_notice;
    QStackedWidget *m_pages;
    IsolationCanvas *m_canvas;
    IsolationMatrix *m_matrix;
    QLabel *m_emptyTitle = nullptr; ///< this and the next two are made by makeEmptyPage()
    QLabel *m_emptyText = nullptr;
    QPushButton *m_clearFilter = nullptr;
    QWidget *m_empty;
    WhyPanel *m_why;
    WhatIfPanel *m_whatIf;
    QScrollArea *m_whatIfArea = nullptr; ///< made by makeSide()
    QWidget *m_side;
    IsolationLegend *m_legend;
};

} // namespace bulkhead
