#include "ledger/ledgerfixture.h"

using namespace driftgate;
using namespace driftgate::test;

/// Signatures of the real gpg, with keyrings that are thrown away.
class TestOpenPgp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_home.enter();
        if (SystemProcessRunner().find("gpg").empty())
            QSKIP("gpg is not installed");
        m_home.run("mkdir", {"-m", "700", m_home.path() + "/gnupg"});
        m_key = makeKey("Alice Ng <alice@example.com>");
        QCOMPARE(m_key.size(), 40U);
        use(m_key);
    }
    void cleanupTestCase() { static_cast<void>(m_home.attempt("gpgconf", {"--kill", "all"})); }

    void aSignedRecordIsGood()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const auto written = append(fixture, commit);
        QVERIFY2(written, why(written));
        QVERIFY(written->signature.starts_with("-----BEGIN PGP SIGNATURE-----"));
        const LedgerEntry entry = stateOf(fixture, written->id);
        QVERIFY2(entry.signature == SignatureState::Good, qPrintable(entry.signatureText));
        // By hand.
        m_home.write("sig", written->signature);
        QCOMPARE(
            m_home.attempt("gpg", {"--verify", m_home.path() + "/sig", "-"}, written->signedText())
                .exitCode,
            0);
    }

    void withoutANamedKeyItIsThatOfThePerson()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        use("");
        const auto written = append(fixture, commit);
        use(m_key);
        QVERIFY2(written, why(written));
        QCOMPARE(stateOf(fixture, written->id).signature, SignatureState::Good);
    }

    void aTamperedOneIsBad()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        Record record = append(fixture, commit).value();
        record.comment = "changed";
        const std::string blob = fixture.git({"hash-object", "-w", "--stdin"}, record.toLine());
        fixture.git({"notes", "--ref=driftgate", "add", "-f", "-C", blob, commit.hex()});
        QCOMPARE(stateOf(fixture, record.id).signature, SignatureState::Bad);
    }

    void aKeyOfTwoNamesIsOneKey()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const std::string key = makeKey("Zoe Ray <zoe@example.com>");
        m_home.run("gpg", {"--batch", "--passphrase", "", "--quick-add-uid", key,
                           "Zoe Ray <zoe@example.org>"});
        use(key);
        std::vector<LedgerEntry> entries;
        for (const char *const by : {"Zoe Ray <zoe@example.com>", "Zoe Ray <zoe@example.org>"}) {
            Record record = draft(RecordKind::Approval, commit);
            record.by = by;
            const auto written = ledgerOf(fixture.root()).append(record, true, {});
            QVERIFY2(written, why(written));
            entries.push_back(stateOf(fixture, written->id));
            QCOMPARE(entries.back().signature, SignatureState::Good);
            QCOMPARE(entries.back().key, key);
        }
        const auto alices = [&] {
            use(m_key);
            return append(fixture, commit);
        }();
        QCOMPARE(stateOf(fixture, alices->id).key, m_key);
    }

    void whatIsNoSignatureIsBad_data()
    {
        QTest::addColumn<QByteArray>("signature");
        const QByteArray begin("-----BEGIN PGP SIGNATURE-----\n");
        const QByteArray end("-----END PGP SIGNATURE-----\n");
        QTest::newRow("nothing in it") << begin + "\n" + end;
        QTest::newRow("no armour") << begin + "\n!!!\n" + end;
        QTest::newRow("another packet") << begin + "\nyyUBAAAA\n=AAAA\n" + end;
        QTest::newRow("random bytes")
            << begin + "\n" + QByteArray("some bytes, and no packet at all").toBase64() + "\n" +
                   end;
        QTest::newRow("without an end") << begin + "\niQ==\n";
    }
    void whatIsNoSignatureIsBad()
    {
        QFETCH(const QByteArray, signature);
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        Record record = append(fixture, commit).value();
        record.signature = signature.toStdString();
        const std::string blob = fixture.git({"hash-object", "-w", "--stdin"}, record.toLine());
        fixture.git({"notes", "--ref=driftgate", "add", "-f", "-C", blob, commit.hex()});
        const LedgerEntry entry = stateOf(fixture, record.id);
        QVERIFY2(entry.signature == SignatureState::Bad, qPrintable(entry.signatureText));
    }

    void somebodyElsesIsBadAndAnUnknownOneIsUnknown()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        Record record = draft(RecordKind::Approval, commit);
        record.by = Bob;
        const auto written = ledgerOf(fixture.root()).append(record, true, {});
        QVERIFY2(written, why(written));
        QCOMPARE(stateOf(fixture, written->id).signature, SignatureState::Bad);
        const auto own = append(fixture, commit);
        const Home stranger;
        stranger.run("mkdir", {"-m", "700", stranger.path() + "/gnupg"});
        stranger.enter();
        QCOMPARE(stateOf(fixture, own->id).signature, SignatureState::UnknownKey);
        QVERIFY(stateOf(fixture, own->id)
                    .signatureText.contains(QStringLiteral("not in your keyring")));
        // Known, but vouched for by nobody.
        const std::string exported = m_home.run("gpg", {"--armor", "--export", m_key});
        stranger.run("gpg", {"--batch", "--import"}, exported);
        LedgerEntry entry = stateOf(fixture, own->id);
        QVERIFY2(entry.signature == SignatureState::UnknownKey, qPrintable(entry.signatureText));
        QVERIFY(entry.signatureText.contains(QStringLiteral("certified")));
        // Whoever told Git that this is enough is taken at their word.
        stranger.configure("Eve", "eve@example.com", "[gpg]\n\tminTrustLevel = undefined\n");
        QCOMPARE(stateOf(fixture, own->id).signature, SignatureState::Good);
        static_cast<void>(stranger.attempt("gpgconf", {"--kill", "all"}));
        m_home.enter();
    }

    void aKeyThatIsNotThereSignsNothing()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        use("0123456789ABCDEF0123456789ABCDEF01234567");
        const auto written = append(fixture, commit);
        use(m_key);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Tool);
        QVERIFY(viewOf(fixture.root())->entries.empty());
    }

    void aRevokedKeyIsBad()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        const auto written = append(fixture, commit);
        QVERIFY2(written, why(written));
        // gpg keeps a revocation beside each key it makes, made unusable by a colon.
        std::string revocation =
            m_home.run("cat", {m_home.path() + "/gnupg/openpgp-revocs.d/" + m_key + ".rev"});
        revocation.erase(0, revocation.find(":-----BEGIN") + 1);
        m_home.run("gpg", {"--batch", "--import"}, revocation);
        const LedgerEntry entry = stateOf(fixture, written->id);
        QVERIFY2(entry.signature == SignatureState::Bad, qPrintable(entry.signatureText));
    }

private:
    std::string makeKey(const std::string &who) const
    {
        m_home.run("gpg", {"--batch", "--passphrase", "", "--quick-gen-key", who, "ed25519", "sign",
                           "never"});
        for (const std::string &line :
             lines(m_home.run("gpg", {"--with-colons", "--list-keys", who})))
            if (line.starts_with("fpr:"))
                return line.substr(line.find_first_not_of(':', 4), 40);
        return {};
    }
    void use(const std::string &key) const
    {
        m_home.configure("Alice Ng", "alice@example.com",
                         key.empty() ? std::string() : "\tsigningKey = " + key + "\n");
    }
    static Result<Record> append(const GitFixture &fixture, const Revision &commit)
    {
        return ledgerOf(fixture.root()).append(draft(RecordKind::Approval, commit), true, {});
    }
    static LedgerEntry stateOf(const GitFixture &fixture, const RecordId &id)
    {
        const auto view = viewOf(fixture.root());
        const LedgerEntry *const entry = view->find(id);
        if (!entry)
            qFatal("no such record");
        return *entry;
    }

    Home m_home;
    std::string m_key;
};

QTEST_GUILESS_MAIN(TestOpenPgp)
#include "tst_openpgp.moc"
