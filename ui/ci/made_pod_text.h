#pragma once

#include "ui/ci/made_pod.h"
#include "ui/theme/theme.h"

#include <QIcon>
#include <QPlainTextEdit>

#include <array>

namespace bulkhead {

/// The YAML of a pod that will be made, read-only: at the left the worst finding of each line and its number, at the right what
/// causes it. A click on a line, or Return, leads there. Stays left to right in a right-to-left window. UI thread.
class MadePodText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit MadePodText(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Null shows nothing. The caret stays on its line if the pod is the same one.
    void setPod(const MadePodPtr &pod);
    [[nodiscard]] int currentLine() const; ///< from 0
    void setCurrentLine(int line);

Q_SIGNALS:
    void lineChanged(int line);
    void lineActivated(int line);
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    friend class MadePodColumn;
    enum class Side : std::uint8_t { Left, Right };
    void placeColumns();
    void markCurrentLine();
    void paintColumn(QPainter &painter, Side side, const QRect &area) const;
    void paintLeft(QPainter &painter, const QRect &row, int line) const;
    void paintRight(QPainter &painter, const QRect &row, int line) const;
    [[nodiscard]] QRect rowOf(const QTextBlock &block) const;
    [[nodiscard]] int lineAt(int y) const; ///< -1 if there is none
    [[nodiscard]] QString toolTipOf(int line, Side side) const;
    [[nodiscard]] int causeWidth() const;

    const Theme *m_theme;
    MadePodPtr m_pod;
    QWidget *m_left;
    QWidget *m_right;
    QPoint m_pressed;
    std::array<QIcon, 5> m_severityIcons; ///< by Severity
};

} // namespace bulkhead
