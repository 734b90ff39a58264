#pragma once

#include "ui/theme/icon_button.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace bulkhead {

/// One line over the editors that says what happened and offers what can be done. It takes no focus and blocks nothing.
struct Notice {
    enum class Kind { Information, Warning };
    struct Choice {
        QString text;
        std::function<void()> run;
    };

    Kind kind = Kind::Information;
    QString text;
    QList<Choice> choices;
    QString subject; ///< what it is about; a newer notice on the same subject replaces it
    int milliseconds = 0; ///< goes by itself after that time; 0: stays until answered
};

/// Shows notices one at a time, the newest first; those that wait for an answer come back when it is closed. UI thread.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void show(const Notice &notice);
    void withdraw(const QString &subject);
    void clear();
    /// What is shown now; empty if nothing is.
    [[nodiscard]] QString text() const;
    /// What is shown now offers something to do.
    [[nodiscard]] bool hasChoices() const { return !m_notices.isEmpty() && !m_notices.first().choices.isEmpty(); }

private:
    void showTop();
    void rebuildChoices(const Notice &notice);
    void close();

    QList<Notice> m_notices;
    const Theme *m_theme = nullptr;
    QLabel *m_icon;
    QLabel *m_text;
    QWidget *m_choices;
    QHBoxLayout *m_choiceLayout;
    IconButton *m_close;
};

} // namespace bulkhead
