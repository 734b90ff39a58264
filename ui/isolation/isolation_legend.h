#pragma once

#include "core/placement/isolation.h"
#include "core/report/isolation_table.h"
#include "ui/isolation/picture_filter.h"
#include "ui/isolation/picture_symbols.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace bulkhead {

class FlowLayout;

/// Below the picture: the symbols in use, each of which filters when it is clicked, and what the picture does not see. UI thread.
class IsolationLegend : public QWidget {
    Q_OBJECT
public:
    explicit IsolationLegend(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setIsolation(const IsolationPtr &isolation);
    void setFilter(const PictureFilter &filter); ///< without a signal
    /// The symbols of the picture that is shown; none while the matrix is, which has its own.
    void setPictured(std::vector<LegendEntry> pictured);

Q_SIGNALS:
    void filterChanged(const bulkhead::PictureFilter &filter);

private:
    /// A symbol; without a filter of its own it only explains.
    struct Entry {
        QIcon icon;
        QString text;
        bool isShown = true;
        std::optional<PictureFilter> filter{};
    };
    [[nodiscard]] std::vector<Entry> entries() const;
    [[nodiscard]] std::vector<Entry> classEntries() const;
    [[nodiscard]] std::vector<Entry> landingEntries() const;
    [[nodiscard]] QIcon classSymbol(WorkloadClass workloadClass) const;
    [[nodiscard]] QIcon landingSymbol(CellVerdict verdict) const;
    [[nodiscard]] QIcon pictured(LegendSymbol symbol) const;
    [[nodiscard]] std::vector<Entry> groupEntries() const;
    void rebuild();
    void addEntry(const Entry &entry);

    const Theme *m_theme;
    IsolationPtr m_isolation;
    PictureFilter m_filter;
    std::vector<LegendEntry> m_pictured;
    QWidget *m_symbols;
    FlowLayout *m_symbolLayout;
    QToolButton *m_more;
    QLabel *m_limits;
};

} // namespace bulkhead
