#pragma once

#include "core/placement/isolation.h"
#include "ui/isolation/isolation_layout.h"
#include "ui/isolation/isolation_selection.h"
#include "ui/isolation/picture_filter.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>

namespace bulkhead {

/// The picture: lanes with node groups in the middle, to be walked by keyboard and mouse. UI thread.
class IsolationCanvas : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit IsolationCanvas(QWidget *parent = nullptr);
    ~IsolationCanvas() override;

    void setTheme(const Theme &theme);
    /// `today` is what stands in the files while `shown` is a what-if; null otherwise.
    void setIsolation(IsolationPtr shown, IsolationPtr today = {});
    void setFilter(const PictureFilter &filter);
    [[nodiscard]] const PictureFilter &filter() const { return m_filter; }
    void setSelection(const IsolationSelection &selection); ///< without a signal; scrolls it into view
    [[nodiscard]] const IsolationSelection &selection() const { return m_selection; }
    [[nodiscard]] const IsolationPicture &picture() const;

    void zoomToFit();
    void zoomBy(double factor);
    void resetZoom();

Q_SIGNALS:
    void selectionChanged(const bulkhead::IsolationSelection &selection);
    /// Return or a double click on a card, a group or a line: show it in its file.
    void activated(const bulkhead::Location &place);
    /// A folded card was opened or closed by the person.
    void filterChanged(const bulkhead::PictureFilter &filter);

private:
    IsolationPtr m_shown;
    IsolationPtr m_today;
    PictureFilter m_filter;
    IsolationSelection m_selection;
};

} // namespace bulkhead
