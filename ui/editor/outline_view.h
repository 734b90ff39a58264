#pragma once

#include "ui/editor/outline_model.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <set>

class QLabel;
class QStackedLayout;
class QTreeView;

namespace bulkhead {

class OutlineDelegate;

/// The outline panel: the objects and keys of the file in use; follows the caret, and leads it. What was opened stays open while
/// somebody types. UI thread.
class OutlineView : public QWidget {
    Q_OBJECT
public:
    explicit OutlineView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Of the file in use, as far as it is read; null: none is open.
    void setManifest(const ManifestPtr &manifest);
    /// Makes the row of a place current, opening what leads there; no signal.
    void follow(ByteOffset offset);
    /// Of the file whose outline is shown; empty: none.
    [[nodiscard]] std::string path() const { return m_model->manifest() ? m_model->manifest()->source()->path() : std::string(); }
    [[nodiscard]] QTreeView *tree() const { return m_tree; }

Q_SIGNALS:
    void activated(bulkhead::TextRange range);
    /// Esc: back to the text.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void activate(const QModelIndex &index);

    OutlineModel *m_model;
    OutlineDelegate *m_delegate;
    QTreeView *m_tree;
    QLabel *m_empty;
    QStackedLayout *m_pages;
    std::set<QString> m_open; ///< keys
    bool m_isRestoring = false;
};

} // namespace bulkhead
