// What tells a credential from other texts: its form, and its name with its entropy.

#include "core/text/secret_text.h"

#include <QTest>

#include <string>

using namespace bulkhead;

class SecretTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formIsFound_data();
    void formIsFound();
    void otherTextsAreNot_data();
    void otherTextsAreNot();
    void searchGoesOn();
    void longTextsAreFast();
    void namesAreRead_data();
    void namesAreRead();
    void valueCountsWithItsName_data();
    void valueCountsWithItsName();
    void settingsInTexts();
    void flagsAreSplit();
};

void SecretTextTest::formIsFound_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("kind");
    const QString id = QStringLiteral("0a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R");
    QTest::newRow("aws") << QStringLiteral("AKIA2OGYBAH6QKZ3N5PD") << QStringLiteral("AWS access key id");
    QTest::newRow("google") << QStringLiteral("AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q") << QStringLiteral("Google API key");
    for (const char *const prefix : {"ghp_", "gho_", "ghs_", "ghu_", "ghr_"})
        QTest::newRow(prefix) << QString::fromUtf8(prefix) + id << QStringLiteral("GitHub token");
    QTest::newRow("github pat") << QStringLiteral("github_pat_%1_%2%3").arg(id.left(22), id, id.left(23))
                                << QStringLiteral("GitHub token");
    for (const char *const prefix : {"glpat-", "glrt-", "gldt-", "glcbt-", "glptt-", "glsoat-", "glagent-"})
        QTest::newRow(prefix) << QString::fromUtf8(prefix) + id.left(20) << QStringLiteral("GitLab token");
    QTest::newRow("slack") << QStringLiteral("xoxb-123456789012-abcdefABCDEF") << QStringLiteral("Slack token");
    QTest::newRow("stripe") << QStringLiteral("sk_live_") + id.left(24) << QStringLiteral("Stripe key");
    QTest::newRow("web token") << QStringLiteral("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzaG9wIn0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg")
                               << QStringLiteral("signed JSON Web Token");
    QTest::newRow("npm") << QStringLiteral("npm_") + id << QStringLiteral("npm token");
    QTest::newRow("sendgrid") << QStringLiteral("SG.%1.%2%3").arg(id.left(22), id, id.left(7)) << QStringLiteral("SendGrid key");
    QTest::newRow("azure") << QStringLiteral("AccountKey=%1%2%3==").arg(id, id, id.left(14))
                           << QStringLiteral("key of an Azure storage account");
    QTest::newRow("docker") << QStringLiteral("c2hvcDpzb21tZXIyMDI0") << QStringLiteral("login of an image registry");
    QTest::newRow("password") << QStringLiteral("k3nnw0rt") << QStringLiteral("password in a URL");
}

void SecretTextTest::formIsFound()
{
    QFETCH(const QString, secret);
    QFETCH(const QString, kind);
    const bool isPassword = kind == QStringLiteral("password in a URL");
    const bool isLogin = kind == QStringLiteral("login of an image registry");
    const std::string before = isPassword ? "db=postgres://shop:" : isLogin ? "{\"auth\": \"" : "key: ";
    const std::string text = before + secret.toStdString() + (isPassword ? "@db:5432/shop" : isLogin ? "\"}" : " # end");
    const std::optional<FoundSecret> found = findSecret(text);
    QVERIFY(found);
    QCOMPARE(QString::fromUtf8(found->kind.text), kind);
    QCOMPARE(found->range.begin, static_cast<ByteOffset>(before.size()));
    QCOMPARE(text.substr(found->range.begin, found->range.size()), secret.toStdString());
}

void SecretTextTest::otherTextsAreNot_data()
{
    QTest::addColumn<QString>("text");
    for (const char *const text :
         {"", "AKIA", "AKIAIOSFODNN7EXAMPLE", "xAKIA2OGYBAH6QKZ3N5PD", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          "ghp_${GITHUB_TOKEN_OF_THE_BUILD}", "glob-0a1B2c3D4e5F6g7H8i9J", "https://registry.example:5000/team/app@sha256:0123",
          "http://user:$(PASSWORD)@host/", "http://user:<password>@host/", "postgres://shop@db:5432/shop",
          "npm_config_registry_of_the_whole_team_is_this", "-----BEGIN PRIVATE KEY-----",
          "-----BEGIN CERTIFICATE-----\nMIIBAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxw\n", "eyJhbGciOiJIUzI1NiJ9 is a header",
          "image: registry.example/app:1.4@sha256:abc", "{\"auth\": \"authentication\"}"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void SecretTextTest::otherTextsAreNot()
{
    QFETCH(const QString, text);
    const std::string bytes = text.toStdString();
    const std::optional<FoundSecret> found = findSecret(bytes);
    QVERIFY2(!found, found ? found->kind.text : "");
}

void SecretTextTest::searchGoesOn()
{
    const std::string text = "a: AKIA2OGYBAH6QKZ3N5PD\nb: glpat-0a1b2c3d4e5f6g7h8i9j\n";
    const std::optional<FoundSecret> first = findSecret(text);
    QVERIFY(first);
    const std::optional<FoundSecret> second = findSecret(text, first->range.end);
    QVERIFY(second);
    QCOMPARE(QString::fromUtf8(second->kind.text), QStringLiteral("GitLab token"));
    QVERIFY(!findSecret(text, second->range.end));
}

/// Prefixes without an end, a million times: each is tried within a bound.
void SecretTextTest::longTextsAreFast()
{
    std::string text;
    while (text.size() < 1'000'000)
        text += "-----BEGIN eyJ\"auth\" ://a:";
    QVERIFY(!findSecret(text));
}

void SecretTextTest::namesAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("means");
    const auto row = [](const char *name, SecretName means) {
        QTest::newRow(name) << QString::fromUtf8(name) << static_cast<int>(means);
    };
    for (const char *const name : {"PASSWORD", "DB_PASSWORD", "db-password", "dbPassword", "mypassword", "REDIS_PASSWD", "DB_PWD"})
        row(name, SecretName::Password);
    for (const char *const name :
         {"TOKEN", "API_TOKEN", "clientSecret", "client-secret", "AWS_SECRET_ACCESS_KEY", "apiKey", "APIKEY"})
        row(name, SecretName::Key);
    for (const char *const name :
         {"", "PASSWORD_FILE", "passwordPolicy", "TOKENS", "secretName", "PWD", "monkey", "AWS_ACCESS_KEY_ID", "betoken"})
        row(name, SecretName::No);
}

void SecretTextTest::namesAreRead()
{
    QFETCH(const QString, name);
    QFETCH(const int, means);
    QCOMPARE(static_cast<int>(secretName(name.toStdString())), means);
}

void SecretTextTest::valueCountsWithItsName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isSecret");
    const auto row = [](const char *name, const char *value, bool isSecret) {
        QTest::addRow("%s %s", name, value) << QString::fromUtf8(name) << QString::fromUtf8(value) << isSecret;
    };
    row("DB_PASSWORD", "sommer", true);
    row("API_TOKEN", "9f8e7d6c5b4a39281706f5e4", true);
    row("COLOUR", "9f8e7d6c5b4a39281706f5e4", false);
    row("API_TOKEN", "shop-token", false);
    row("API_TOKEN", "aaaaaaaaaaaaaaaaaaaa111", false);
    row("API_TOKEN", "/var/run/token-2f8e7d6c5b4a", false);
    for (const char *const value :
         {"", "true", "no", "12", "changeme", "<password>", "${PASSWORD}", "$(PASSWORD)", "{{ .Values.p }}", "xxxxxxxx",
          "your-password", "/run/secrets/db", "ENC[AES256_GCM,data:x]", "vault:secret/data/x#y"})
        row("DB_PASSWORD", value, false);
}

void SecretTextTest::valueCountsWithItsName()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const bool, isSecret);
    QCOMPARE(isSecretValue(name.toStdString(), value.toStdString()), isSecret);
}

void SecretTextTest::settingsInTexts()
{
    QCOMPARE(secretSettingIn("host: db\n  password: sommer2024\n").value_or(""), std::string_view("password"));
    QCOMPARE(secretSettingIn("a=b\nspring.datasource.password=sommer2024").value_or(""), std::string_view("password"));
    QCOMPARE(secretSettingIn("{\n  \"dbPassword\": \"sommer2024\",\n}").value_or(""), std::string_view("dbPassword"));
    QCOMPARE(secretSettingIn("#!/bin/sh\nexport PGPASSWORD='sommer2024'\n").value_or(""), std::string_view("PGPASSWORD"));
    for (const std::string_view text : {"password: sommer2024", "a: b\n# password: sommer2024\n", "a: b\npassword: ${P}\n",
                                        "a\npassword = read_password()\n", "a\npassword: the word that lets you in\n"})
        QVERIFY2(!secretSettingIn(text), text.data());
}

void SecretTextTest::flagsAreSplit()
{
    QCOMPARE(splitFlag("--db-password=a=b").name, std::string_view("db-password"));
    QCOMPARE(splitFlag("--db-password=a=b").value, std::string_view("a=b"));
    QCOMPARE(splitFlag("--token").name, std::string_view("token"));
    QVERIFY(splitFlag("--token").value.empty());
    for (const std::string_view text : {"", "-p", "token=a", "--not a=flag"})
        QVERIFY2(splitFlag(text).name.empty(), text.data());
}

QTEST_APPLESS_MAIN(SecretTextTest)
#include "tst_secret_text.moc"
