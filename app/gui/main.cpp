#include "core/rules/catalogue.h"
#include "ui/shell/main_window.h"
#include "ui/shell/translations.h"
#include "ui/workspace/recovery_journal.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QTextStream>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

using namespace bulkhead;

namespace {

/// The language chosen in the preferences, else the system's; numbers and dates follow it.
QLocale chosenLocale(const QString &language)
{
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    return language.isEmpty() ? QLocale::system() : QLocale(language);
}

#ifdef Q_OS_LINUX
/// proc(5): field 22 of stat is the start of the process, in clock ticks since boot.
double secondsSinceProcessStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    QFile uptime(QStringLiteral("/proc/uptime"));
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = stat.readAll();
    const QList<QByteArray> fields = all.sliced(all.lastIndexOf(')') + 2).split(' ');
    const double started = fields.value(19).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    return uptime.readAll().split(' ').value(0).toDouble() - started;
}
#else
double secondsSinceProcessStart()
{
    return 0;
}
#endif

/// For measuring the start: says when the window was first painted. `quit` ends the program then.
class StartTrace : public QObject {
public:
    explicit StartTrace(QWidget &window)
        : QObject(&window)
        , m_window(window)
    {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            m_window.removeEventFilter(this);
            QTimer::singleShot(0, this, [] {
                QTextStream(stdout) << "painted " << qRound(secondsSinceProcessStart() * 1000) << Qt::endl;
                if (qEnvironmentVariable("BULKHEAD_TRACE_START") == QStringLiteral("quit"))
                    QCoreApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget &m_window;
};

struct Arguments {
    QStringList paths;
    bool choosesFolder = false;
};

Arguments readArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Finds and fixes security problems in Kubernetes manifests."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption openFolder(QStringLiteral("open-folder"),
                                        QApplication::translate("main", "Ask for a folder and open it."));
    parser.addOption(openFolder);
    parser.addPositionalArgument(QStringLiteral("path"), QApplication::translate("main", "Folders, files or archives to open."),
                                 QStringLiteral("[path…]"));
    parser.process(application);
    return {parser.positionalArguments(), parser.isSet(openFolder)};
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("bulkhead"));
    QApplication::setApplicationDisplayName(QStringLiteral("Bulkhead"));
    QApplication::setApplicationVersion(QStringLiteral(BULKHEAD_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.bulkhead.Bulkhead"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/io.github.bulkhead.Bulkhead.svg")));

    SettingsStore settings;
    installTranslations(application, chosenLocale(settings.appearance().language));
    const Arguments arguments = readArguments(application);

    const RuleCatalogue rules = makeRuleCatalogue();
    MainWindow window(settings, rules);
    if (qEnvironmentVariableIsSet("BULKHEAD_TRACE_START"))
        new StartTrace(window);
    if (!arguments.paths.isEmpty())
        window.openPaths(arguments.paths);
    else if (!arguments.choosesFolder)
        window.restoreSession();
    window.show();
    window.keepUnsaved(RecoveryJournal::defaultFolder());
    if (arguments.choosesFolder)
        QTimer::singleShot(0, &window, [&window] { window.actions().action(Command::OpenFolder)->trigger(); });
    return QApplication::exec();
}
