#pragma once

#include "ui/shell/settings.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace bulkhead {

/// Asks how the window looks and what is checked. Each change is announced at once, so that it can be seen; nothing is stored here.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(const AppearanceSettings &appearance, const AnalysisOptions &analysis, QWidget *parent = nullptr);

Q_SIGNALS:
    void appearanceChanged(const bulkhead::AppearanceSettings &appearance);
    void analysisChanged(const bulkhead::AnalysisOptions &options);

private:
    void addAppearance(QFormLayout *form, const AppearanceSettings &appearance);
    void addAnalysis(QFormLayout *form, const AnalysisOptions &options);
    void announceAppearance();
    void announceAnalysis();

    AnalysisOptions m_analysis;
    QComboBox *m_theme;
    QComboBox *m_language;
    QComboBox *m_inlineMessages;
    QSpinBox *m_fontSize;
    QComboBox *m_profile;
    QComboBox *m_kubeVersion;
};

} // namespace bulkhead
