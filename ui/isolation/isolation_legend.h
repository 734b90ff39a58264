#pragma once

#include "core/placement/isolation.h"
#include "ui/isolation/picture_filter.h"
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

Q_SIGNALS:
    void filterChanged(const bulkhead::PictureFilter &filter);

private:
    /// A symbol; without a filter of its own it only explains.
    struct Entry {
        QString icon;
        QColor colour;
        QString text;
        bool isShown = true;
        std::optional<PictureFilter> filter{};
    };
    [[nodiscard]] std::vector<Entry> entries() const;
    [[nodiscard]] std::vector<Entry> classEntries() const;
    [[nodiscard]] std::vector<Entry> landingEntries() const;
    void rebuild();
    void addEntry(const Entry &entry);

    const Theme *m_theme;
    IsolationPtr m_isolation;
    PictureFilter m_filter;
    QWidget *m_symbols;
    FlowLayout *m_symbolLayout;
    QToolButton *m_more;
    QLabel *m_limits;
};

} // namespace bulkhead
