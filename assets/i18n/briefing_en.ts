<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BringBack</name>
    <message numerus="yes">
        <source>%n change(s) could not be said in the briefing and stay in {0}</source>
        <translation>
            <numerusform>%n change could not be said in the briefing and stays in {0}</numerusform>
            <numerusform>%n changes could not be said in the briefing and stay in {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) brought back from {0}</source>
        <translation>
            <numerusform>%n change brought back from {0}</numerusform>
            <numerusform>%n changes brought back from {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringBackDialog</name>
    <message numerus="yes">
        <source>%n change(s). Tick what is to be taken into the briefing.</source>
        <translation>
            <numerusform>%n change. Tick it to take it into the briefing.</numerusform>
            <numerusform>%n changes. Tick those that are to be taken into the briefing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message numerus="yes">
        <source>%n slide(s) differ. Choose for each what stays.</source>
        <translation>
            <numerusform>%n slide differs. Choose what stays.</numerusform>
            <numerusform>%n slides differ. Choose for each what stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them hidden</source>
        <translation>
            <numerusform>%n of them hidden</numerusform>
            <numerusform>%n of them hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>notes on %n</source>
        <translation>
            <numerusform>notes on %n</numerusform>
            <numerusform>notes on %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) worth a look before</source>
        <translation>
            <numerusform>%n thing worth a look before</numerusform>
            <numerusform>%n things worth a look before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresWatch</name>
    <message numerus="yes">
        <source>, and %n more</source>
        <translation>
            <numerusform>, and %n more</numerusform>
            <numerusform>, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n word(s) selected</source>
        <translation>
            <numerusform>%n word selected</numerusform>
            <numerusform>%n words selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutPane</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinutesLeft</name>
    <message numerus="yes">
        <source>Skip %n slide(s)</source>
        <translation>
            <numerusform>Skip %n slide</numerusform>
            <numerusform>Skip %n slides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPane</name>
    <message numerus="yes">
        <source>%n problem(s) in the file</source>
        <translation>
            <numerusform>%n problem in the file</numerusform>
            <numerusform>%n problems in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on the file</source>
        <translation>
            <numerusform>%n remark on the file</numerusform>
            <numerusform>%n remarks on the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>It is known who sees what for %n arrangement(s) of screens.</source>
        <translation>
            <numerusform>It is known who sees what for %n arrangement of screens.</numerusform>
            <numerusform>It is known who sees what for %n arrangements of screens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlideCommands</name>
    <message numerus="yes">
        <source>%n slide(s) copied</source>
        <translation>
            <numerusform>%n slide copied</numerusform>
            <numerusform>%n slides copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>About %n minute(s)</source>
        <translation>
            <numerusform>About %n minute</numerusform>
            <numerusform>About %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message numerus="yes">
        <source>%n slide(s) skipped</source>
        <translation>
            <numerusform>%n slide skipped</numerusform>
            <numerusform>%n slides skipped</numerusform>
        </translation>
    </message>
</context>
</TS>
