#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace bulkhead {

/// A line over the picture that says what is missing here, with the command that helps, to be copied.
class IsolationNotice : public QFrame {
    Q_OBJECT
public:
    explicit IsolationNotice(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// An empty text hides it; an empty command has no button.
    void setNotice(const QString &text, const QString &command);
    [[nodiscard]] QString text() const;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_command;
    QPushButton *m_copy;
};

} // namespace bulkhead
