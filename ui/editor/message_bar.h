#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace bulkhead {

/// A line over the text that says what stands in the way there, with a button for each thing that can be done about it. It takes no
/// focus by itself, but says what it shows to assistive technology; Esc leads back to the text.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The actions stay owned by the caller; the bar hides when one is taken.
    void showMessage(const QString &text, const QList<QAction *> &actions);
    [[nodiscard]] QString text() const;

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_close;
    QHBoxLayout *m_buttons;
};

} // namespace bulkhead
