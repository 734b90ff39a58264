#pragma once

#include "ui/theme/theme.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QLineEdit;
class QListWidget;

namespace bulkhead {

/// One thing the palette can do.
struct PaletteEntry {
    QString text; ///< what is searched and shown
    QString detail; ///< shown at the right: a key, a folder
    std::function<void()> run;
    bool enabled = true;
};

/// What a first character chooses: '>' commands, '@' resources, '#' rules, ':' lines, none files.
struct PaletteSource {
    QChar prefix; ///< null for the one without
    QString hint; ///< what the empty field says
    std::function<QList<PaletteEntry>(const QString &text)> entries; ///< asked when the prefix is typed
    bool takesTextAsIs = false; ///< the entries were made for the text: they are neither filtered nor sorted
};

/// A field and a list over the window: type a few letters, Return runs the best fit. UI thread.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    void setSources(const QList<PaletteSource> &sources) { m_sources = sources; }
    /// Opens with `text` typed already, such as ">" for commands.
    void open(const QString &text);
    [[nodiscard]] QLineEdit *field() { return m_field; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] const PaletteSource *sourceFor(const QString &text) const;
    void refresh();
    void fill();
    void moveSelection(int step);
    void runCurrent();
    void closeAndReturnFocus();

    QList<PaletteSource> m_sources;
    const PaletteSource *m_source = nullptr;
    QList<PaletteEntry> m_entries;
    QList<PaletteEntry> m_shown;
    QPointer<QWidget> m_focusBefore;
    QLineEdit *m_field;
    QListWidget *m_list;

    static constexpr int maximumShown = 200;
};

} // namespace bulkhead
