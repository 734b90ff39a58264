#pragma once

#include "ui/theme/theme.h"

#include <QScrollBar>

#include <vector>

namespace bulkhead {

/// A vertical scroll bar that shows where in the whole text the findings are. Position and length of a mark tell the place,
/// its width and colour the severity.
class OverviewScrollBar : public QScrollBar {
    Q_OBJECT
public:
    struct Mark {
        int line = 0; ///< counted as the text is shown, folded lines left out
        Severity severity = Severity::Medium;
    };

    explicit OverviewScrollBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// `lines` is the height of the whole text.
    void setMarks(std::vector<Mark> marks, int lines);
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme = Theme::of(ThemeName::Light);
    std::vector<Mark> m_marks;
    int m_lines = 1;
};

} // namespace bulkhead
