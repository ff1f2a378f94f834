// Who is there: a card on the reader, the code of the electronic card, or a number with a code from staff.
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property IdentifyPage page
    readonly property bool isWide: width > height
    readonly property bool hasReader: page.has_id_reader || page.has_security_reader
    readonly property bool takesIdCard: page.has_id_reader && !page.is_id_reader_gone
    readonly property bool takesSecurityCard: page.has_security_reader && !page.is_security_reader_gone
    readonly property bool takesCode: page.has_scanner && !page.is_scanner_gone
    readonly property string otherwise: takesIdCard || takesSecurityCard || takesCode || page.has_typing
        ? qsTr("Please choose another way, or ask a member of staff.") : qsTr("Please take a number for a counter.")
    readonly property int ways_: (hasReader ? 1 : 0) + (page.has_scanner ? 1 : 0) + (page.has_typing ? 1 : 0)
    readonly property string trouble: ({
        card_unreadable: qsTr("The card could not be read. Please lay it flat on the reader and leave it there."),
        card_other: qsTr("This card cannot be used here. Please lay down your ID card."),
        card_expired: qsTr("This card is no longer valid. Please ask at a counter."),
        card_at_desk: qsTr("This card is looked at by a member of staff. Please ask at a counter."),
        code_unknown: qsTr("The code was not recognised. Please let your phone show a fresh one, and scan again."),
        two_cards: qsTr("What was shown is put away: there seems to be a second card. Please take all cards away, then lay down your own."),
        card_left: qsTr("A card was left on the reader. Please take it away first; if it is not yours, give it to staff.")
    })[page.trouble] ?? ""

    Question {
        id: question
        x: Theme.margin
        y: sheet.isWide ? 24 : 64
        width: sheet.isWide ? items.x - x - 24 : parent.width - 2 * x
        text: qsTr("First, please show who you are")
        help: sheet.isWide && (Theme.care || sheet.trouble) ? "" : qsTr("What you see and print is yours alone, and nothing of it stays here.")
    }
    Banner {
        id: banner
        objectName: "identify.trouble"
        anchors { top: question.bottom; topMargin: sheet.isWide ? 28 : 24; left: parent.left; right: parent.right; leftMargin: Theme.margin; rightMargin: Theme.margin }
        mood: Lamp.Waiting
        text: sheet.trouble
    }
    Grid {
        id: ways
        x: Theme.margin
        y: (sheet.trouble ? banner.y + banner.height : Math.max(question.y + question.height, sheet.isWide ? items.y + items.height : 0)) + (sheet.isWide ? 20 : 40)
        width: parent.width - 2 * x
        columns: sheet.isWide ? sheet.ways_ : 1
        spacing: 24
        readonly property int room: (sheet.isWide ? sheet.height - 28 : items.y - 32) - y
        readonly property int share: Math.floor((width - (columns - 1) * spacing) / Math.max(1, columns))
        readonly property int typing: sheet.page.has_typing ? Theme.sized(200, 0) + spacing : 0
        readonly property int hands: (sheet.hasReader ? 1 : 0) + (sheet.page.has_scanner ? 1 : 0)
        readonly property int plate: Math.min(card.visible ? card.plateRoom : 999, code.visible ? code.plateRoom : 999)
        readonly property int tall: sheet.isWide ? room : Math.min(420, Math.floor((room - typing - (hands - 1) * spacing) / Math.max(1, hands)))

        Way {
            id: card
            objectName: "identify.card"
            visible: sheet.hasReader
            width: ways.share
            height: ways.tall
            isTall: sheet.isWide && sheet.ways_ > 1
            plateSize: ways.plate
            isGone: !sheet.takesIdCard && !sheet.takesSecurityCard
            // What it says to do is what can be done now; where nothing can, what could be.
            readonly property bool saysIdCard: isGone ? sheet.page.has_id_reader : sheet.takesIdCard
            readonly property bool saysSecurityCard: isGone ? sheet.page.has_security_reader : sheet.takesSecurityCard
            iconName: "card_reader"
            text: !saysSecurityCard ? qsTr("Lay your ID card on the reader")
                : saysIdCard ? qsTr("Use your ID card or social-security card") : qsTr("Insert your social-security card")
            help: isGone ? qsTr("The reader does not answer just now. %1").arg(sheet.otherwise)
                : sheet.page.is_security_reader_gone ? qsTr("The reader of social-security cards does not answer just now.")
                : sheet.page.is_id_reader_gone ? qsTr("The reader of ID cards does not answer just now.")
                : qsTr("Leave it there until you are done.")
        }
        Way {
            id: code
            objectName: "identify.code"
            visible: sheet.page.has_scanner
            width: ways.share
            height: ways.tall
            isTall: sheet.isWide && sheet.ways_ > 1
            plateSize: ways.plate
            iconName: "phone_code"
            text: qsTr("Scan your electronic card")
            isGone: !sheet.takesCode
            help: isGone ? qsTr("The scanner does not answer just now. %1").arg(sheet.otherwise)
                : Theme.care && sheet.trouble ? "" : qsTr("Hold the code of your electronic social-security card before the scanner.")
        }
        ChoiceCard {
            objectName: "identify.type"
            visible: sheet.page.has_typing
            width: ways.share
            height: sheet.isWide ? ways.tall : Theme.sized(200, 0)
            isDoor: sheet.isWide
            padding: 40
            iconName: "keyboard"
            text: qsTr("Type my ID number")
            help: sheet.isWide && Theme.care && sheet.trouble ? "" : qsTr("With a code that staff give you. Not for every document.")
            onClicked: sheet.page.choose_typing()
        }
    }
    Button {
        id: items
        objectName: "identify.items"
        x: sheet.isWide ? parent.width - width - Theme.margin : Theme.margin
        y: sheet.isWide ? 20 : parent.height - height - 40
        width: sheet.isWide ? Math.min(implicitWidth, 640) : parent.width - 2 * x
        height: sheet.isWide ? 96 : 120
        iconName: "people"
        text: qsTr("Rather at a counter")
        help: qsTr("Choose an item and take a number")
        onClicked: sheet.page.choose_items()
    }
}
