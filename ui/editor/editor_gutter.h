#pragma once

#include <QWidget>

namespace bulkhead {

class YamlEditor;

/// The strip left of the text: the worst finding of a line, line numbers, fold arrows. Belongs to one editor, which places it.
class EditorGutter : public QWidget {
    Q_OBJECT
public:
    explicit EditorGutter(YamlEditor &editor);

    [[nodiscard]] QSize sizeHint() const override;
    /// Where the icon of a line at `top` with `height` stands; the popup opens beside it.
    [[nodiscard]] QRect iconRect(int top, int height) const;
    [[nodiscard]] QRect foldRect(int top, int height) const;

Q_SIGNALS:
    void iconClicked(int line);
    void foldClicked(int line);
    void numberClicked(int line);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] int numberWidth() const;
    void paintLine(QPainter &painter, const struct VisibleBlock &line) const;
    void paintFoldArrow(QPainter &painter, const QRect &rect, bool folded) const;

    YamlEditor &m_editor;
    bool m_hovered = false;
};

} // namespace bulkhead
