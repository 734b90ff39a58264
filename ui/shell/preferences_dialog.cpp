#include "ui/shell/preferences_dialog.h"

#include "ui/theme/texts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr int oldestMinor = 20;

QLabel *sectionLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("role", QStringLiteral("section"));
    return label;
}

void select(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

PreferencesDialog::PreferencesDialog(const AppearanceSettings &appearance, const AnalysisOptions &analysis, QWidget *parent)
    : QDialog(parent)
    , m_analysis(analysis)
    , m_theme(new QComboBox)
    , m_language(new QComboBox)
    , m_inlineMessages(new QComboBox)
    , m_fontSize(new QSpinBox)
    , m_profile(new QComboBox)
    , m_kubeVersion(new QComboBox)
{
    setWindowTitle(tr("Preferences"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::space4);
    form->setVerticalSpacing(Metrics::space2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addAppearance(form, appearance);
    addAnalysis(form, analysis);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close preferences"));
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, Metrics::space4, 20, Metrics::space4);
    layout->setSpacing(Metrics::space4);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(460, sizeHint().height());
}

void PreferencesDialog::addAppearance(QFormLayout *form, const AppearanceSettings &appearance)
{
    m_theme->addItem(tr("Same as the system"), static_cast<int>(ThemeChoice::System));
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    m_theme->addItem(tr("High contrast"), static_cast<int>(ThemeChoice::HighContrast));
    select(m_theme, static_cast<int>(appearance.theme));

    m_language->addItem(tr("Same as the system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    select(m_language, appearance.language);

    m_inlineMessages->addItem(tr("Off"), static_cast<int>(InlineMessages::Off));
    m_inlineMessages->addItem(tr("On the current line"), static_cast<int>(InlineMessages::CurrentLine));
    m_inlineMessages->addItem(tr("On all lines"), static_cast<int>(InlineMessages::All));
    select(m_inlineMessages, static_cast<int>(appearance.inlineMessages));

    m_fontSize->setRange(AppearanceSettings::smallestFont, AppearanceSettings::largestFont);
    m_fontSize->setSuffix(tr(" px"));
    m_fontSize->setValue(appearance.editorFontSize);

    auto *later = new QLabel(tr("A new language shows at the next start."));
    later->setProperty("role", QStringLiteral("muted"));
    form->addRow(sectionLabel(tr("APPEARANCE")));
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("&Language"), m_language);
    form->addRow(QString(), later);
    form->addRow(tr("&Messages in the text"), m_inlineMessages);
    form->addRow(tr("&Editor font size"), m_fontSize);
    for (QComboBox *box : {m_theme, m_language, m_inlineMessages})
        connect(box, &QComboBox::activated, this, &PreferencesDialog::announceAppearance);
    connect(m_fontSize, &QSpinBox::valueChanged, this, &PreferencesDialog::announceAppearance);
}

void PreferencesDialog::addAnalysis(QFormLayout *form, const AnalysisOptions &options)
{
    for (const std::string &name : profileNames())
        m_profile->addItem(toQString(name), toQString(name));
    select(m_profile, toQString(options.profile));
    for (int minor = KubeVersion{}.minor; minor >= oldestMinor; --minor) {
        const QString version = toQString(KubeVersion{1, minor}.toString());
        m_kubeVersion->addItem(version, version);
    }
    select(m_kubeVersion, toQString(options.kubeVersion.toString()));
    auto *checks = sectionLabel(tr("CHECKS"));
    checks->setContentsMargins(0, Metrics::space3, 0, 0); // as far from what stands above as a section is
    form->addRow(checks);
    form->addRow(tr("&Profile"), m_profile);
    form->addRow(tr("&Kubernetes version"), m_kubeVersion);
    for (QComboBox *box : {m_profile, m_kubeVersion})
        connect(box, &QComboBox::activated, this, &PreferencesDialog::announceAnalysis);
}

void PreferencesDialog::announceAppearance()
{
    AppearanceSettings chosen;
    chosen.theme = static_cast<ThemeChoice>(m_theme->currentData().toInt());
    chosen.language = m_language->currentData().toString();
    chosen.inlineMessages = static_cast<InlineMessages>(m_inlineMessages->currentData().toInt());
    chosen.editorFontSize = m_fontSize->value();
    Q_EMIT appearanceChanged(chosen);
}

void PreferencesDialog::announceAnalysis()
{
    m_analysis.profile = toUtf8(m_profile->currentData().toString());
    m_analysis.kubeVersion = KubeVersion::parse(toUtf8(m_kubeVersion->currentData().toString())).value_or(m_analysis.kubeVersion);
    Q_EMIT analysisChanged(m_analysis);
}

} // namespace bulkhead
