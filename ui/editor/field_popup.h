#pragma once

#include "core/schema/field_proposals.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;
class QListView;
class QStandardItemModel;

namespace bulkhead {

/// What can be written at the caret. The editor keeps the focus and hands in the keys: Up and Down choose, Return and Tab take, Esc
/// closes. Says the chosen row to assistive technology.
class FieldPopup : public QFrame {
    Q_OBJECT
public:
    explicit FieldPopup(QWidget *editor);

    void setTheme(const Theme &theme);
    /// `anchor` is the caret, on the screen.
    void showFor(FieldProposals proposals, const QRect &anchor);
    /// True if the key was one of the popup's.
    [[nodiscard]] bool takeKey(int key);

    [[nodiscard]] const FieldProposals &proposals() const { return m_proposals; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QString description() const;

Q_SIGNALS:
    void taken(bulkhead::TextRange replaced, const QString &text, bool leadsOn);

private:
    void takeCurrent();
    void move(int rows);
    void showCurrent();

    FieldProposals m_proposals;
    QStandardItemModel *m_model;
    QListView *m_list;
    QLabel *m_description;
};

} // namespace bulkhead
