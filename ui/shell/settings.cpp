#include "ui/shell/settings.h"

#include "ui/theme/texts.h"

#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

/// An enum is written as a word, so that the file can be read and edited.
template<typename Enum, std::size_t Size>
Enum enumFrom(const std::array<QLatin1StringView, Size> &words, const QString &word, Enum otherwise)
{
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? otherwise : static_cast<Enum>(found - words.begin());
}

template<typename Enum, std::size_t Size>
QString wordOf(const std::array<QLatin1StringView, Size> &words, Enum value)
{
    return words.at(static_cast<std::size_t>(value));
}

constexpr std::array<QLatin1StringView, 4> themeWords{QLatin1StringView("system"), QLatin1StringView("light"),
                                                      QLatin1StringView("dark"), QLatin1StringView("high-contrast")};
constexpr std::array<QLatin1StringView, 3> messageWords{QLatin1StringView("off"), QLatin1StringView("current-line"),
                                                        QLatin1StringView("all-lines")};

} // namespace

QString SettingsStore::defaultPath()
{
    QString named = qEnvironmentVariable("BULKHEAD_CONFIG");
    if (!named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/bulkhead.ini");
}

SettingsStore::SettingsStore(const QString &filePath)
    : m_file(std::make_unique<QSettings>(filePath, QSettings::IniFormat))
{
}

AppearanceSettings SettingsStore::appearance() const
{
    const AppearanceSettings defaults;
    AppearanceSettings read;
    read.theme = enumFrom(themeWords, m_file->value(QStringLiteral("appearance/theme")).toString(), defaults.theme);
    read.language = m_file->value(QStringLiteral("appearance/language")).toString();
    read.inlineMessages =
        enumFrom(messageWords, m_file->value(QStringLiteral("appearance/inlineMessages")).toString(), defaults.inlineMessages);
    const int size = m_file->value(QStringLiteral("appearance/editorFontSize"), defaults.editorFontSize).toInt();
    read.editorFontSize = std::clamp(size, AppearanceSettings::smallestFont, AppearanceSettings::largestFont);
    read.wordWrap = m_file->value(QStringLiteral("appearance/wordWrap"), defaults.wordWrap).toBool();
    read.whitespace = m_file->value(QStringLiteral("appearance/whitespace"), defaults.whitespace).toBool();
    return read;
}

void SettingsStore::setAppearance(const AppearanceSettings &appearance)
{
    m_file->setValue(QStringLiteral("appearance/theme"), wordOf(themeWords, appearance.theme));
    m_file->setValue(QStringLiteral("appearance/language"), appearance.language);
    m_file->setValue(QStringLiteral("appearance/inlineMessages"), wordOf(messageWords, appearance.inlineMessages));
    m_file->setValue(QStringLiteral("appearance/editorFontSize"), appearance.editorFontSize);
    m_file->setValue(QStringLiteral("appearance/wordWrap"), appearance.wordWrap);
    m_file->setValue(QStringLiteral("appearance/whitespace"), appearance.whitespace);
}

AnalysisOptions SettingsStore::analysis() const
{
    AnalysisOptions options;
    const std::string profile = toUtf8(m_file->value(QStringLiteral("check/profile")).toString());
    if (std::ranges::contains(profileNames(), profile))
        options.profile = profile;
    const std::string version = toUtf8(m_file->value(QStringLiteral("check/kubernetesVersion")).toString());
    if (const auto parsed = KubeVersion::parse(version))
        options.kubeVersion = *parsed;
    return options;
}

void SettingsStore::setAnalysis(const AnalysisOptions &options)
{
    m_file->setValue(QStringLiteral("check/profile"), toQString(options.profile));
    m_file->setValue(QStringLiteral("check/kubernetesVersion"), toQString(options.kubeVersion.toString()));
}

} // namespace bulkhead
