#pragma once

#include "ui/theme/texts.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>

namespace bulkhead {

/// The edits of a fix as a diff with line numbers; changes nothing. Stays left to right. A screen reader hears each line with its
/// sign from the accessible description.
class FixPreview : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit FixPreview(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Names a file only where it is not `homePath`, the one the person looks at.
    void showEdits(const EditSet &edits, const std::string &homePath);
    void showFix(const QuickFix &fix, const std::string &homePath) { showEdits(fix.edits, homePath); }
    void clear();

    /// One line of the diff as shown.
    struct Line {
        enum class Kind : std::uint8_t { File, Gap, Context, Removed, Added };
        Kind kind = Kind::Context;
        std::uint32_t oldNumber = 0; ///< 0: not in the old text
        std::uint32_t newNumber = 0;
        QString text;
    };
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }

    /// The height in device-independent pixels at which every line of the diff shows.
    [[nodiscard]] int heightForAll() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Gutter;
    void paintGutter(QPainter &painter) const;
    void showLines();
    void tintLines();
    void placeGutter();
    [[nodiscard]] int numberWidth() const;
    [[nodiscard]] int gutterWidth() const;

    Theme m_theme = Theme::of(ThemeName::Light);
    QList<Line> m_lines;
    Gutter *m_gutter;
};

} // namespace bulkhead
