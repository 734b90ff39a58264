#pragma once

#include "ui/ci/made_pod.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextDocument;

namespace bulkhead {

class MadePodText;

/// The pod that a runner will create: says that it is made and by what, and below the text what there is to say of the current
/// line. UI thread.
class MadePodView : public QWidget {
    Q_OBJECT
public:
    explicit MadePodView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setPod(const MadePodPtr &pod); ///< null: none
    [[nodiscard]] const MadePodPtr &pod() const { return m_pod; }
    /// For whoever has syntax colours.
    [[nodiscard]] QTextDocument *document() const;
    [[nodiscard]] QString headText() const;
    [[nodiscard]] QString lineText() const; ///< what is said of the current line

Q_SIGNALS:
    void placeActivated(const bulkhead::Location &place);
    void leaveRequested();

private:
    [[nodiscard]] QWidget *makeHead();
    void showHead();
    void showLine(int line);

    const Theme *m_theme;
    MadePodPtr m_pod;
    QPushButton *m_back;
    QLabel *m_title;
    QLabel *m_note;
    MadePodText *m_text;
    QLabel *m_line;
};

} // namespace bulkhead
