#pragma once

#include <QLayout>

namespace bulkhead {

/// Puts its items side by side and goes on in a new line where the room ends. Follows the direction of reading.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &area) override;

private:
    enum class Mode : std::uint8_t { Measure, Place };
    /// The bottom of the last line.
    int arrange(const QRect &area, Mode mode) const;

    QList<QLayoutItem *> m_items;
};

} // namespace bulkhead
