#pragma once

#include "core/analysis/analyzer.h"
#include "ui/editor/yaml_editor.h"
#include "ui/theme/theme.h"

#include <QSettings>
#include <QString>

#include <memory>

namespace bulkhead {

enum class ThemeChoice : std::uint8_t { System, Light, Dark, HighContrast };

/// How the window looks and reads.
struct AppearanceSettings {
    ThemeChoice theme = ThemeChoice::System;
    QString language; ///< "en", "fr"; empty: the system's
    InlineMessages inlineMessages = InlineMessages::CurrentLine;
    int editorFontSize = 13; ///< pixels
    bool wordWrap = false;
    bool whitespace = false; ///< shown as marks
    bool operator==(const AppearanceSettings &) const = default;

    static constexpr int smallestFont = 8;
    static constexpr int largestFont = 40;
};

/// The settings file: an ini file in the person's configuration folder, or the one that BULKHEAD_CONFIG names. A value that cannot
/// be read counts as its default. Owned by the composition root; UI thread.
class SettingsStore {
public:
    explicit SettingsStore(const QString &filePath = defaultPath());
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] AppearanceSettings appearance() const;
    void setAppearance(const AppearanceSettings &appearance);
    [[nodiscard]] AnalysisOptions analysis() const;
    void setAnalysis(const AnalysisOptions &options);

    /// For what has a section of its own: recent workspaces, the session.
    [[nodiscard]] QSettings &file() { return *m_file; }

private:
    std::unique_ptr<QSettings> m_file;
};

} // namespace bulkhead
