#pragma once

#include <QTableView>

namespace bulkhead {

/// The table of rights or connections: its columns share the width until a person sizes them. Return follows a row, / filters.
class AccessTableView : public QTableView {
    Q_OBJECT
public:
    explicit AccessTableView(QWidget *parent = nullptr);

    /// After other columns came.
    void fitColumns();
    /// Of the table that was shown before.
    void forgetSizes() { m_isSizedByHand = false; }

Q_SIGNALS:
    void followed(const QModelIndex &index);
    void findRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QString currentRowAsText() const;

    bool m_isFitting = false;
    bool m_isSizedByHand = false;
};

} // namespace bulkhead
